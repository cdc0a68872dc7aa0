<?php

function sign_in(LoggerInterface $logger): void
{
    $user = $_POST['user'];
    // ruleid: php-log-injection
    error_log("Sign in of " . $user);
    // ruleid: php-log-injection
    $logger->warning("No such user: $user");
    // ruleid: php-log-injection
    syslog(LOG_INFO, "Visit from {$_SERVER['HTTP_USER_AGENT']}");
    // ok: php-log-injection
    $logger->warning('No such user', ['user' => $user]);
    // ok: php-log-injection
    error_log('Sign in of ' . json_encode($user));
    // ok: php-log-injection
    error_log('Sign in of number ' . (int) $_POST['id']);
}
