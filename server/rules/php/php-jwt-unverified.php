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

function read_claims($token)
{
    $parts = explode('.', $token);
    // ruleid: php-jwt-unverified
    return json_decode(base64_decode($parts[1]));
}

function checked_claims($token, $key)
{
    $pieces = explode('.', $token);
    $made = hash_hmac('sha256', $pieces[0] . '.' . $pieces[1], $key, true);
    if (!hash_equals($made, base64_decode($pieces[2]))) {
        return null;
    }
    // ok: php-jwt-unverified
    return json_decode(base64_decode($pieces[1]));
}
