<?php

$query = [
    'name' => 'Query',
    'users' => [
        'resolve' => function ($root, $args) use ($db) {
            // ruleid: php-sql-injection
            return $db->query("SELECT * FROM users WHERE name = '" . $args['name'] . "'");
        },
    ],
];
