<?php

function sign_in($logger, string $user, string $password, $account): void
{
    // ruleid: php-sensitive-logging
    error_log("Sign in of $user with $password");
    // ruleid: php-sensitive-logging
    $logger->debug('Sign in', ['user' => $user, 'password' => $password]);
    // ruleid: php-sensitive-logging
    error_log('Key: ' . $account->api_key);
    // ruleid: php-sensitive-logging
    error_log('Sign in with ' . $_POST['password']);
    // ok: php-sensitive-logging
    error_log("Wrong password of $user");
    // ok: php-sensitive-logging
    $logger->info('Sign in', ['user' => $user, 'length' => strlen($user)]);
}
