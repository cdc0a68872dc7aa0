<?php

function seal(string $text, $public, $private): string
{
    // ruleid: php-rsa-padding
    openssl_public_encrypt($text, $sealed, $public, OPENSSL_PKCS1_PADDING);
    // ruleid: php-rsa-padding
    openssl_private_decrypt($sealed, $opened, $private, OPENSSL_NO_PADDING);
    // ok: php-rsa-padding
    openssl_public_encrypt($text, $better, $public, OPENSSL_PKCS1_OAEP_PADDING);
    // ok: php-rsa-padding
    openssl_private_decrypt($better, $opened, $private, OPENSSL_PKCS1_OAEP_PADDING);
    return $sealed . $opened;
}
