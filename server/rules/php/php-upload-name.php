<?php

function save_avatar(): void
{
    // ruleid: php-upload-name
    move_uploaded_file($_FILES['avatar']['tmp_name'], 'uploads/' . $_FILES['avatar']['name']);

    $target = 'uploads/' . basename($_FILES['avatar']['name']);
    // ruleid: php-upload-name
    move_uploaded_file($_FILES['avatar']['tmp_name'], $target);

    $ending = pathinfo($_FILES['avatar']['name'], PATHINFO_EXTENSION);
    if (!in_array($ending, ['png', 'jpg'], true)) {
        exit('Only pictures');
    }
    // ok: php-upload-name
    move_uploaded_file($_FILES['avatar']['tmp_name'], 'uploads/' . bin2hex(random_bytes(16)) . ".$ending");

    // ok: php-upload-name
    move_uploaded_file($_FILES['avatar']['tmp_name'], 'uploads/avatar.png');
}
