<?php

$app->get('/leave', function ($request, $response) {
    // ruleid: php-open-redirect
    return $response->withHeader('Location', $request->getQueryParams()['next']);
});

$app->get('/greet/{name}', function ($request, $response, $args) {
    // ruleid: php-reflected-xss
    $response->getBody()->write('<p>' . $args['name'] . '</p>');
    // ok: php-reflected-xss
    $response->getBody()->write('<p>' . htmlspecialchars($args['name']) . '</p>');
    return $response;
});
