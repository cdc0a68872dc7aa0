<?php

class VerifyCsrfToken extends Middleware
{
    // ruleid: php-laravel-csrf-off
    protected $except = ['*'];
}

class VerifyCsrfTokenOfApi extends Middleware
{
    // ok: php-laravel-csrf-off
    protected $except = ['stripe/webhook'];
}

function routes(): void
{
    // ruleid: php-laravel-csrf-off
    Route::post('/transfer', 'TransferController@store')->withoutMiddleware([VerifyCsrfToken::class]);
    // ok: php-laravel-csrf-off
    Route::post('/order', 'OrderController@store')->middleware('auth');
}
