<?php

function register(PDO $pdo, string $name, string $password): void
{
    $statement = $pdo->prepare('INSERT INTO users (name, hash) VALUES (?, ?)');
    // ruleid: php-password-fast-hash
    $statement->execute([$name, password_hash($password, PASSWORD_DEFAULT)]);

    // ruleid: php-password-fast-hash
    $digest = password_hash($_POST['password'] . 'salt', PASSWORD_DEFAULT);

    // ok: php-password-fast-hash
    $statement->execute([$name, password_hash($password, PASSWORD_DEFAULT)]);

    // ok: php-password-fast-hash
    $etag = md5($name . $digest);
}
