<?php

function welcome(\Twig\Environment $twig): string
{
    // ruleid: php-template-from-request
    $template = $twig->createTemplate('Hello ' . $_GET['name']);

    // ok: php-template-from-request
    $fixed = $twig->createTemplate('Hello {{ name }}');

    return $template->render([]) . $fixed->render(['name' => $_GET['name']]);
}

function mail_text(Request $request): string
{
    // ruleid: php-template-from-request
    $text = Blade::render($request->input('body'), ['user' => $request->user()]);

    // ok: php-template-from-request
    return $text . Blade::render('Hello {{ $name }}', ['name' => $request->input('name')]);
}
