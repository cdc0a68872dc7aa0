<?php

// ruleid: php-phpinfo
phpinfo();

function diagnostics(): void
{
    // ruleid: php-phpinfo
    phpinfo(INFO_ALL);
    // ok: php-phpinfo
    echo phpversion();
    // ok: php-phpinfo
    echo PHP_OS_FAMILY;
}
