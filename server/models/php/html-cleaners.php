<?php

function show($purifier)
{
    // ok: php-reflected-xss
    echo $purifier->purify($_GET['text']);
    // ruleid: php-reflected-xss
    echo $_GET['text'];
}
