<?php

function page($smarty, $escaper)
{
    // ruleid: php-template-from-request
    $smarty->fetch('string:' . $_GET['page']);
    // ok: php-reflected-xss
    echo '<p>' . $escaper->escapeHtml($_GET['name']) . '</p>';
    // ruleid: php-reflected-xss
    echo '<p>' . $_GET['name'] . '</p>';
}
