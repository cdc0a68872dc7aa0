<?php

function save_settings(): void
{
    // ruleid: php-option-from-request
    update_option($_POST['name'], $_POST['value']);
    foreach ($_POST as $name => $value) {
        // ruleid: php-option-from-request
        update_option($name, $value);
    }
    // ok: php-option-from-request
    update_option('shop_colour', $_POST['colour']);
}

function limit(): void
{
    // ruleid: php-option-from-request
    ini_set($_GET['setting'], '1');
    // ok: php-option-from-request
    ini_set('memory_limit', '256M');
}
