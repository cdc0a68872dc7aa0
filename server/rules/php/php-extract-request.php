<?php

function settings(): array
{
    $admin = false;
    // ruleid: php-extract-request
    extract($_POST);

    // ruleid: php-extract-request
    parse_str($_SERVER['QUERY_STRING']);

    // ok: php-extract-request
    extract($_GET, EXTR_PREFIX_ALL, 'get');

    // ok: php-extract-request
    parse_str($_SERVER['QUERY_STRING'], $query);

    // ok: php-extract-request
    extract(['title' => 'Settings']);

    return [$admin, $query];
}
