<?php

function connect(string $password): mysqli
{
    $db = mysqli_connect('db', 'shop', $password);
    if (!$db) {
        // ruleid: php-error-details-shown
        die('No connection: ' . mysqli_connect_error());
    }
    // ok: php-error-details-shown
    error_log(mysqli_error($db));
    return $db;
}

function load(PDO $pdo): array
{
    try {
        return $pdo->query('SELECT 1')->fetchAll();
    } catch (PDOException $e) {
        // ruleid: php-error-details-shown
        echo $e->getMessage();
        // ok: php-error-details-shown
        error_log($e->getMessage());
        // ok: php-error-details-shown
        echo 'Something went wrong.';
        return [];
    }
}
