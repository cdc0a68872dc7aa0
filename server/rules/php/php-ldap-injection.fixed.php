<?php

function find_person($link): array
{
    $name = $_GET['name'];
    // ruleid: php-ldap-injection
    $found = ldap_search($link, 'ou=people,dc=example,dc=com', "(uid=$name)");

    // ruleid: php-ldap-injection
    $listed = ldap_list($link, 'ou=people,dc=example,dc=com', '(mail=' . ldap_escape($_POST['mail'], '', LDAP_ESCAPE_FILTER) . ')');

    $escaped = ldap_escape($name, '', LDAP_ESCAPE_FILTER);
    // ok: php-ldap-injection
    $safe = ldap_search($link, 'ou=people,dc=example,dc=com', "(uid=$escaped)");

    // ok: php-ldap-injection
    $all = ldap_search($link, 'ou=people,dc=example,dc=com', '(objectClass=person)');

    return [$found, $listed, $safe, $all];
}
