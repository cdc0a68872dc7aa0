<?php

function search($link)
{
    // ruleid: php-sql-injection
    mysqli_query($link, "SELECT * FROM users WHERE name = '" . $_GET['name'] . "'");
    // ok: php-sql-injection
    mysqli_query($link, "SELECT * FROM users WHERE token = '" . md5($_GET['token']) . "'");
}
