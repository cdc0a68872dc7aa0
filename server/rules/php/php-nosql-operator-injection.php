<?php

function login($users): bool
{
    // ruleid: php-nosql-operator-injection
    $user = $users->findOne(['name' => $_POST['name'], 'token' => $_POST['token']]);

    $filter = json_decode(file_get_contents('php://input'), true);
    // ruleid: php-nosql-operator-injection
    $found = $users->find($filter);

    // ok: php-nosql-operator-injection
    $safe = $users->findOne(['name' => (string) $_POST['name']]);

    // ok: php-nosql-operator-injection
    $byId = $users->findOne(['_id' => new ObjectId($_GET['id'])]);

    return $user !== null && $found !== null && $safe !== null && $byId !== null;
}
