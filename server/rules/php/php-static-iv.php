<?php

const VECTOR = '1234567890123456';

function seal(string $text, string $key): string
{
    // ruleid: php-static-iv
    $one = openssl_encrypt($text, 'aes-256-cbc', $key, 0, VECTOR);

    // ruleid: php-static-iv
    $two = openssl_encrypt($text, 'aes-256-cbc', $key, 0, str_repeat("\0", 16));

    $vector = random_bytes(16);
    // ok: php-static-iv
    $three = openssl_encrypt($text, 'aes-256-cbc', $key, 0, $vector);

    // ok: php-static-iv
    return $one . $two . $vector . openssl_decrypt($three, 'aes-256-cbc', $key, 0, $vector);
}
