<?php

function twig($loader): array
{
    // ruleid: php-twig-autoescape-off
    $open = new \Twig\Environment($loader, ['cache' => '/tmp/twig', 'autoescape' => false]);

    $smarty = new Smarty();
    // ruleid: php-twig-autoescape-off
    $smarty->setEscapeHtml(false);
    // ok: php-twig-autoescape-off
    $smarty->setEscapeHtml(true);

    // ok: php-twig-autoescape-off
    $closed = new \Twig\Environment($loader, ['autoescape' => 'html']);
    return [$open, $closed];
}
