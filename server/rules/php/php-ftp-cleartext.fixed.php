<?php

function upload(string $host, string $file): void
{
    // ruleid: php-ftp-cleartext
    $connection = ftp_ssl_connect($host);
    ftp_put($connection, 'report.csv', $file);
}

function fetch(): string
{
    // ruleid: php-ftp-cleartext
    return file_get_contents('ftp://files.example.com/report.csv');
}

function upload_encrypted(string $host, string $file): void
{
    // ok: php-ftp-cleartext
    $connection = ftp_ssl_connect($host);
    ftp_put($connection, 'report.csv', $file);
}

function fetch_encrypted(): string
{
    // ok: php-ftp-cleartext
    return file_get_contents('https://files.example.com/report.csv');
}
