<?php

function fetch(string $url): string
{
    $handle = curl_init($url);
    // ruleid: php-tls-verify-off
    curl_setopt($handle, CURLOPT_SSL_VERIFYPEER, false);
    // ruleid: php-tls-verify-off
    curl_setopt($handle, CURLOPT_SSL_VERIFYHOST, 0);
    // ok: php-tls-verify-off
    curl_setopt($handle, CURLOPT_SSL_VERIFYHOST, 2);
    // ok: php-tls-verify-off
    curl_setopt($handle, CURLOPT_RETURNTRANSFER, false);

    // ruleid: php-tls-verify-off
    $client = new GuzzleHttp\Client(['base_uri' => $url, 'verify' => false]);

    $context = stream_context_create([
        'ssl' => [
            // ruleid: php-tls-verify-off
            'verify_peer' => false,
            'cafile' => '/etc/ssl/own.pem',
        ],
    ]);

    // ok: php-tls-verify-off
    $checked = new GuzzleHttp\Client(['base_uri' => $url, 'verify' => '/etc/ssl/own.pem']);

    return file_get_contents($url, false, $context) . curl_exec($handle) . $client->get('/') . $checked->get('/');
}
