<?php

function cart(): array
{
    // ruleid: php-unserialize-untrusted
    $cart = unserialize($_COOKIE['cart']);

    $raw = base64_decode($_POST['state']);
    // ruleid: php-unserialize-untrusted
    $state = unserialize($raw);

    // ok: php-unserialize-untrusted
    $plain = unserialize($_COOKIE['cart'], ['allowed_classes' => false]);

    // ok: php-unserialize-untrusted
    $json = json_decode($_COOKIE['cart'], true);

    // ok: php-unserialize-untrusted
    $stored = unserialize(file_get_contents('/srv/cache/cart'));

    return [$cart, $state, $plain, $json, $stored];
}
