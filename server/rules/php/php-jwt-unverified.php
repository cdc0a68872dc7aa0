<?php

function user_of(string $token, string $key): array
{
    // ruleid: php-jwt-unverified
    $claims = JWT::decode($token, $key, false);

    // ruleid: php-jwt-unverified
    $payload = json_decode(base64_decode(explode('.', $token)[1]), true);

    // ruleid: php-jwt-unverified
    $open = Configuration::forUnsecuredSigner();

    // ok: php-jwt-unverified
    $checked = JWT::decode($token, new Key($key, 'HS256'));

    // ok: php-jwt-unverified
    $other = json_decode(base64_decode($key), true);

    return [$claims, $payload, $open, $checked, $other];
}
