<?php

class Invoice extends Model
{
    // ruleid: php-laravel-unguarded
    protected $guarded = [];
}

class Order extends Model
{
    // ok: php-laravel-unguarded
    protected $guarded = ['id', 'paid'];
}

class Item extends Model
{
    // ok: php-laravel-unguarded
    protected $fillable = ['name'];
}

function boot(): void
{
    // ruleid: php-laravel-unguarded
    Model::unguard();
}
