<?php

function sign(string $message, string $token, $key): string
{
    // ruleid: php-weak-hash
    openssl_sign($message, $signature, $key, OPENSSL_ALGO_SHA256);

    // ruleid: php-weak-hash
    $digest = hash('sha256', $token);

    // ok: php-weak-hash
    openssl_sign($message, $better, $key, OPENSSL_ALGO_SHA256);

    // ok: php-weak-hash
    $strong = hash('sha256', $message);

    // ok: php-weak-hash
    $cacheKey = hash('md5', $message);

    return $signature . $digest . $better . $strong . $cacheKey;
}
