<?php

function shop_search($wpdb)
{
    // ruleid: php-sql-injection
    $wpdb->query("DELETE FROM shop WHERE name = '" . get_query_var('name') . "'");
    // ok: php-sql-injection
    $wpdb->query("DELETE FROM shop WHERE name = '" . esc_sql($_GET['name']) . "'");
    // ok: php-sql-injection
    $wpdb->query('DELETE FROM shop WHERE id = ' . absint($_GET['id']));
}

function shop_leave()
{
    // ruleid: php-open-redirect
    wp_redirect($_GET['next']);
    // ok: php-open-redirect
    wp_redirect(wp_validate_redirect($_GET['next'], '/'));
}

function shop_preview()
{
    // ruleid: php-server-request-url
    wp_remote_get($_GET['url']);
    // ruleid: php-reflected-xss
    _e($_GET['title']);
    // ruleid: php-unserialize-untrusted
    maybe_unserialize($_COOKIE['cart']);
}

function shop_show()
{
    // ruleid: php-path-traversal
    readfile('/srv/files/' . $_GET['name']);
    // ok: php-path-traversal
    readfile('/srv/files/' . sanitize_file_name($_GET['name']));
}
