<?php

function headers(): void
{
    // ruleid: php-cors-any-origin
    header('Access-Control-Allow-Origin: ' . $_SERVER['HTTP_ORIGIN']);
    header('Access-Control-Allow-Credentials: true');
}

function interpolated(): void
{
    // ruleid: php-cors-any-origin
    header("Access-Control-Allow-Origin: {$_SERVER['HTTP_ORIGIN']}");
}

function listed(): void
{
    if (in_array($_SERVER['HTTP_ORIGIN'], ['https://app.example.com'], true)) {
        // ok: php-cors-any-origin
        header('Access-Control-Allow-Origin: ' . $_SERVER['HTTP_ORIGIN']);
    }
    // ok: php-cors-any-origin
    header('Access-Control-Allow-Methods: GET');
}

function open_data(): void
{
    // ok: php-cors-any-origin
    header('Access-Control-Allow-Origin: *');
}
