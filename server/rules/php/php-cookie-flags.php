<?php

function remember(string $token): void
{
    // ruleid: php-cookie-flags
    setcookie('auth_token', $token, time() + 3600, '/');

    // ruleid: php-cookie-flags
    ini_set('session.cookie_httponly', '0');

    // ruleid: php-cookie-flags
    session_set_cookie_params(['lifetime' => 0, 'httponly' => false]);

    // ok: php-cookie-flags
    setcookie('auth_token', $token, ['expires' => time() + 3600, 'secure' => true, 'httponly' => true, 'samesite' => 'Lax']);

    // ok: php-cookie-flags
    setcookie('auth_token', $token, time() + 3600, '/', 'example.com', true, true);

    // ok: php-cookie-flags
    setcookie('auth_token', '', time() - 3600, '/');

    // ok: php-cookie-flags
    setcookie('theme', 'dark', time() + 3600, '/');

    // ok: php-cookie-flags
    ini_set('session.cookie_httponly', '1');
}
