<?php

function is_right(string $password, string $stored): bool
{
    // ruleid: php-loose-secret-compare
    if (md5($password) == $stored) {
        return true;
    }
    // ok: php-loose-secret-compare
    return password_verify($password, $stored);
}

function is_signed(string $body, string $signature, string $key): bool
{
    // ruleid: php-loose-secret-compare
    if (hash_hmac('sha256', $body, $key) != $signature) {
        return false;
    }
    // ok: php-loose-secret-compare
    return hash_equals(hash_hmac('sha256', $body, $key), $signature);
}

function is_code(string $code): bool
{
    // ruleid: php-loose-secret-compare
    if (strcmp($_POST['code'], $code) == 0) {
        return true;
    }
    // ok: php-loose-secret-compare
    return strcmp($code, 'closed') === 0;
}
