<?php
class Converter
{
    private $bin = '/usr/bin/convert';

    public function resize($file, $size)
    {
        // ruleid: php-command-parameter
        exec($this->bin . " $file -resize $size out.png", $out, $code);
        return $code;
    }

    public function archive(string $folder)
    {
        $line = 'tar czf /backup/last.tgz ' . $folder;
        // ruleid: php-command-parameter
        return shell_exec($line);
    }

    public function quoted(string $folder)
    {
        // ok: php-command-parameter
        return shell_exec('du -s ' . escapeshellarg($folder));
    }

    public function repeat(int $times)
    {
        // ok: php-command-parameter
        return shell_exec("date; sleep $times");
    }

    public function run($command)
    {
        // ok: php-command-parameter
        return shell_exec($command);
    }
}
