<?php

function seal(string $text, string $key): string
{
    // ruleid: php-weak-cipher
    $old = openssl_encrypt($text, 'des-ede3-cbc', $key);

    // ruleid: php-weak-cipher
    $pattern = openssl_encrypt($text, 'AES-128-ECB', $key);

    // ruleid: php-weak-cipher
    $mcrypt = mcrypt_encrypt(MCRYPT_RIJNDAEL_128, $key, $text, MCRYPT_MODE_ECB);

    $nonce = random_bytes(12);
    // ok: php-weak-cipher
    $sealed = openssl_encrypt($text, 'aes-256-gcm', $key, OPENSSL_RAW_DATA, $nonce, $tag);

    // ok: php-weak-cipher
    $sodium = sodium_crypto_secretbox($text, random_bytes(24), $key);

    return $old . $pattern . $mcrypt . $nonce . $tag . $sealed . $sodium;
}
