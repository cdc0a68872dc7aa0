<?php

function reset_mail(array $user): string
{
    // ruleid: php-insecure-randomness
    $token = random_int(100000, 999999);

    // ruleid: php-insecure-randomness
    $user['reset_token'] = md5(bin2hex(random_bytes(16)));

    // ok: php-insecure-randomness
    $code = random_int(100000, 999999);

    // ok: php-insecure-randomness
    $secret = bin2hex(random_bytes(32));

    // ok: php-insecure-randomness
    $banner = mt_rand(1, 5);

    return $token . $code . $secret . $banner . $user['reset_token'];
}

function new_password(): string
{
    $letters = 'abcdefghijkmnpqrstuvwxyz23456789';
    // ruleid: php-insecure-randomness
    return substr(str_shuffle($letters), 0, 10);
}

// ruleid: php-insecure-randomness
$code = random_int(100000, 999999);
// ok: php-insecure-randomness
$codec = mt_rand(1, 3);
