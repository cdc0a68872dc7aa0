<?php

function prepare(string $folder): void
{
    // ok: php-file-permissions
    mkdir($folder, 0750, true);
    // ruleid: php-file-permissions
    chmod($folder, 0750);
    // ruleid: php-file-permissions
    umask(0027);
    // ok: php-file-permissions
    chmod("$folder/report.csv", 0640);
    // ok: php-file-permissions
    umask(0027);
}
