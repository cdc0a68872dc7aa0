<?php

$page = $_GET['page'] ?? 'home';
// ruleid: php-file-inclusion
include "pages/$page.php";

// ruleid: php-file-inclusion
require_once basename($_COOKIE['theme']) . '/header.php';

const PAGES = ['home' => 'home.php', 'about' => 'about.php'];
if (isset(PAGES[$page])) {
    // ok: php-file-inclusion
    include 'pages/' . PAGES[$page];
}

if (!preg_match('/^[a-z]+$/', $page)) {
    exit('Not found');
}
// ok: php-file-inclusion
include "pages/$page.php";

// ok: php-file-inclusion
require_once __DIR__ . '/footer.php';
