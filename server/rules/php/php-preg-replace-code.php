<?php

function shout(string $text): array
{
    // ruleid: php-preg-replace-code
    $old = preg_replace('/(\w+)/e', 'strtoupper("$1")', $text);

    // ruleid: php-preg-replace-code
    $compare = create_function('$a, $b', 'return $a - $b;');

    // ok: php-preg-replace-code
    $new = preg_replace_callback('/(\w+)/', fn($m) => strtoupper($m[1]), $text);

    // ok: php-preg-replace-code
    $plain = preg_replace('/e/i', '3', $text);

    return [$old, $compare, $new, $plain];
}
