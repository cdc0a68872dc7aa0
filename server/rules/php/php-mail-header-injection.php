<?php

function contact(): void
{
    $from = $_POST['mail'];
    // ruleid: php-mail-header-injection
    mail('info@example.com', 'Contact', $_POST['text'], "From: $from");

    // ruleid: php-mail-header-injection
    mail('info@example.com', 'Contact', 'text', 'Reply-To: ' . $_POST['mail'] . "\r\nX-Mailer: PHP");

    // ok: php-mail-header-injection
    mail('info@example.com', 'Contact', $_POST['text'], 'From: shop@example.com');

    $checked = filter_var($_POST['mail'], FILTER_VALIDATE_EMAIL);
    // ok: php-mail-header-injection
    mail('info@example.com', 'Contact', 'text', "From: $checked");
}
