<?php

function kernel(): Kernel
{
    // ruleid: php-laravel-debug
    $kernel = new Kernel('prod', false);
    // ok: php-laravel-debug
    return new Kernel($_SERVER['APP_ENV'], (bool) $_SERVER['APP_DEBUG']);
}

// ruleid: php-laravel-debug
define('WP_DEBUG_DISPLAY', false);
// ok: php-laravel-debug
define('WP_DEBUG_LOG', true);

return [
    'name' => 'Shop',
    // ruleid: php-laravel-debug
    'debug' => false,
    // ok: php-laravel-debug
    'timezone' => 'UTC',
];
