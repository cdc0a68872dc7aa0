<?php
function unpack_all(ZipArchive $zip, string $folder): void
{
    for ($i = 0; $i < $zip->numFiles; $i++) {
        $name = $zip->getNameIndex($i);
        // ruleid: php-archive-entry-path
        file_put_contents($folder . '/' . $name, $zip->getFromIndex($i));
    }
}

function unpack_first(ZipArchive $zip, string $folder): void
{
    // ruleid: php-archive-entry-path
    $file = fopen("$folder/{$zip->getNameIndex(0)}", 'w');
    fwrite($file, $zip->getFromIndex(0));
}

function unpack_flat(ZipArchive $zip, string $folder): void
{
    $name = basename($zip->getNameIndex(0));
    // ok: php-archive-entry-path
    file_put_contents($folder . '/' . $name, $zip->getFromIndex(0));
}

function unpack_checked(ZipArchive $zip, string $folder): void
{
    $name = $zip->getNameIndex(0);
    if (str_contains($name, '..')) {
        return;
    }
    // ok: php-archive-entry-path
    file_put_contents($folder . '/' . $name, $zip->getFromIndex(0));
}
