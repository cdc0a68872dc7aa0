<?php

function search()
{
    // ruleid: php-sql-injection
    R::getAll("SELECT * FROM users WHERE name = '" . $_GET['name'] . "'");
    // ok: php-sql-injection
    R::getAll('SELECT * FROM users WHERE name = ?', [$_GET['name']]);
}
