<?php

function search(array $lines): array
{
    // ruleid: php-regex-from-request
    $found = preg_grep('/' . preg_quote($_GET['q'], '/') . '/i', $lines);

    $word = $_GET['word'];
    // ruleid: php-regex-from-request
    $marked = preg_replace("/$word/", '*', $lines);

    $quoted = preg_quote($_GET['word'], '/');
    // ok: php-regex-from-request
    $safe = preg_replace("/$quoted/", '*', $lines);

    // ok: php-regex-from-request
    $digits = preg_match('/^\d+$/', $_GET['page']);

    return [$found, $marked, $safe, $digits];
}
