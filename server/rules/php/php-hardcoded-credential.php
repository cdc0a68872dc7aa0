<?php

function connect(): array
{
    // ruleid: php-hardcoded-credential
    $db = new PDO('mysql:host=db;dbname=shop', 'shop', 'kR7!pqZ2');

    // ruleid: php-hardcoded-credential
    $other = mysqli_connect('db', 'shop', 'kR7!pqZ2', 'shop');

    // ok: php-hardcoded-credential
    $safe = new PDO('mysql:host=db;dbname=shop', 'shop', getenv('DB_PASSWORD'));

    // ok: php-hardcoded-credential
    $sample = mysqli_connect('localhost', 'user', 'your_password');

    return [$db, $other, $safe, $sample];
}
