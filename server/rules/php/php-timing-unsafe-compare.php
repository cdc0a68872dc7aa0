<?php

function verify(string $body, string $signature, string $key): bool
{
    // ruleid: php-timing-unsafe-compare
    if (hash_hmac('sha256', $body, $key) === $signature) {
        return true;
    }
    $expectedSignature = 'sha256=' . hash_hmac('sha256', $body, $key);
    // ruleid: php-timing-unsafe-compare
    if ($signature == $expectedSignature) {
        return true;
    }
    // ok: php-timing-unsafe-compare
    if ($signature === '') {
        return false;
    }
    // ok: php-timing-unsafe-compare
    return hash_equals($expectedSignature, $signature);
}
