<?php

function reset_mail(string $to, string $token): void
{
    $link = 'https://' . $_SERVER['HTTP_HOST'] . '/reset?token=' . $token;
    // ruleid: php-host-header-link
    mail($to, 'Your password', "Choose a new one: $link");
}

function invite(PHPMailer $mail, string $token): void
{
    // ruleid: php-host-header-link
    $mail->Body = '<a href="https://' . $_SERVER['SERVER_NAME'] . '/join/' . $token . '">Join</a>';
    $mail->send();
}

function reset_by_settings(string $to, string $token, array $settings): void
{
    $link = $settings['origin'] . '/reset?token=' . $token;
    // ok: php-host-header-link
    mail($to, 'Your password', "Choose a new one: $link");
}

function canonical(): string
{
    // ok: php-host-header-link
    return 'https://' . $_SERVER['HTTP_HOST'] . '/';
}
