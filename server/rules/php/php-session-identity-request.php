<?php
session_start();
// ruleid: php-session-identity-request
$_SESSION['role'] = $_POST['role'];
// ruleid: php-session-identity-request
$_SESSION[$_GET['name']] = 'yes';
// ok: php-session-identity-request
$_SESSION['language'] = $_POST['language'];
$account = find_account($_POST['name'], $_POST['password']);
// ok: php-session-identity-request
$_SESSION['user_id'] = $account['id'];
