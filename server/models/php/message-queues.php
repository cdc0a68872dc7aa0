<?php

use PhpAmqpLib\Message\AMQPMessage;

$handle = function (AMQPMessage $message) {
    // ruleid: php-unserialize-untrusted
    unserialize($message->body);
    // ok: php-unserialize-untrusted
    unserialize($message->body, ['allowed_classes' => false]);
};

function poll($sqs)
{
    foreach ($sqs->receiveMessage(['QueueUrl' => 'jobs'])['Messages'] as $message) {
        // ruleid: php-command-injection
        exec('convert ' . $message['Body']);
    }
}
