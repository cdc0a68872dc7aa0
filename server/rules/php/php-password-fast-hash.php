<?php

function register(PDO $pdo, string $name, string $password): void
{
    $statement = $pdo->prepare('INSERT INTO users (name, hash) VALUES (?, ?)');
    // ruleid: php-password-fast-hash
    $statement->execute([$name, md5($password)]);

    // ruleid: php-password-fast-hash
    $digest = hash('sha256', $_POST['password'] . 'salt');

    // ok: php-password-fast-hash
    $statement->execute([$name, password_hash($password, PASSWORD_DEFAULT)]);

    // ok: php-password-fast-hash
    $etag = md5($name . $digest);
}
