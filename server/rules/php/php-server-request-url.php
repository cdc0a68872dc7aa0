<?php

function preview(): string
{
    $url = $_GET['url'];
    // ruleid: php-server-request-url
    $handle = curl_init($url);

    $other = curl_init();
    // ruleid: php-server-request-url
    curl_setopt($other, CURLOPT_URL, $_POST['feed']);

    // ok: php-server-request-url
    $known = curl_init('https://api.example.com/search?q=' . urlencode($_GET['q']));

    return curl_exec($handle) . curl_exec($other) . curl_exec($known);
}

function fetch(Request $request): string
{
    $hook = $request->input('webhook');
    // ruleid: php-server-request-url
    Http::post($hook, ['ok' => true]);

    $feed = $request->input('feed');
    $host = parse_url($feed, PHP_URL_HOST);
    if (!in_array($host, ['feeds.example.com'], true)) {
        abort(422);
    }
    // ok: php-server-request-url
    return Http::get($feed)->body();
}
