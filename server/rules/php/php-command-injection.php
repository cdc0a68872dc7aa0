<?php

function thumbnail(): void
{
    $size = $_GET['size'];
    // ruleid: php-command-injection
    exec("convert input.png -resize $size output.png");

    // ruleid: php-command-injection
    $listing = `ls -l {$_POST['folder']}`;

    $quoted = escapeshellarg($_GET['size']);
    // ok: php-command-injection
    exec("convert input.png -resize $quoted output.png");

    // ok: php-command-injection
    system('uptime');

    $width = (int) $_GET['width'];
    // ok: php-command-injection
    passthru("convert input.png -resize $width output.png");
}

function ping(Request $request): string
{
    // ruleid: php-command-injection
    $process = Process::fromShellCommandline('ping -c 1 ' . $request->query->get('host'));

    // ok: php-command-injection
    $direct = new Process(['ping', '-c', '1', $request->query->get('host')]);

    return $process->getOutput() . $direct->getOutput();
}
