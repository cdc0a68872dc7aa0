<?php

error_reporting(E_ALL);
// ruleid: php-display-errors
ini_set('display_errors', '0');
// ruleid: php-display-errors
ini_set('display_startup_errors', '0');
// ok: php-display-errors
ini_set('display_errors', '0');
// ok: php-display-errors
ini_set('log_errors', '1');

if (getenv('APP_ENV') === 'local') {
    // ok: php-display-errors
    ini_set('display_errors', '1');
}
