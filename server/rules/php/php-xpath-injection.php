<?php

function roles(SimpleXMLElement $users, DOMXPath $xpath): array
{
    $name = $_POST['name'];
    // ruleid: php-xpath-injection
    $byName = $users->xpath("//user[name='$name']/role");

    // ruleid: php-xpath-injection
    $byMail = $xpath->query('//user[mail="' . $_GET['mail'] . '"]');

    $id = (int) $_GET['id'];
    // ok: php-xpath-injection
    $byId = $users->xpath("//user[@id=$id]");

    // ok: php-xpath-injection
    $all = $xpath->query('//user');

    if (!preg_match('/^\w+$/', $name)) {
        return [];
    }
    // ok: php-xpath-injection
    return [$byName, $byMail, $byId, $all, $users->xpath("//user[name='$name']")];
}
