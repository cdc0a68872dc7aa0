<?php

function after_login(): void
{
    // ruleid: php-open-redirect
    header('Location: ' . $_GET['next']);

    $target = $_POST['return_to'] ?? '/';
    // ruleid: php-open-redirect
    header("Location: $target");

    // ok: php-open-redirect
    header('Location: /profile?tab=' . $_GET['tab']);

    // ok: php-open-redirect
    header('Content-Language: ' . $_GET['lang']);

    $pages = ['home' => '/home', 'cart' => '/cart'];
    // ok: php-open-redirect
    header('Location: ' . $pages[$_GET['next']]);
}

function back(Request $request)
{
    // ruleid: php-open-redirect
    return redirect($request->input('url'));
}

function forward(Request $request)
{
    $url = $request->input('url');
    if (!in_array($url, ['/orders', '/profile'], true)) {
        $url = '/';
    }
    // ok: php-open-redirect
    return redirect($url);
}
