<?php

function preview($client)
{
    // ruleid: php-server-request-url
    return $client->request('GET', $_GET['url']);
}
