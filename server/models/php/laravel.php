<?php

use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Process;
use Illuminate\Support\Facades\Storage;
use Illuminate\Support\HtmlString;
use Illuminate\Support\Str;

class FilesController
{
    public function convert()
    {
        // ruleid: php-command-injection
        Process::run('convert ' . request('file'));
    }

    public function title()
    {
        // ruleid: php-reflected-xss
        return new HtmlString('<h1>' . request()->input('title') . '</h1>');
    }

    public function escaped()
    {
        // ok: php-reflected-xss
        return new HtmlString('<h1>' . e(request('title')) . '</h1>');
    }

    public function show()
    {
        // ruleid: php-path-traversal
        Storage::disk('local')->get(request('name'));
        // ok: php-path-traversal
        Storage::disk('local')->get(Str::slug(request('name')));
    }

    public function store($upload)
    {
        // ruleid: php-upload-name
        $upload->storeAs('photos', $_FILES['photo']['name']);
    }

    public function leave()
    {
        // ok: php-open-redirect
        return redirect(route('orders', request('order')));
    }

    public function away()
    {
        // ruleid: php-open-redirect
        return redirect(request('next'));
    }

    public function search()
    {
        // ruleid: php-sql-injection
        DB::connection('shop')->select("select * from users where name = '" . request('name') . "'");
        // ok: php-sql-injection
        DB::connection('shop')->select('select * from users where name = ?', [request('name')]);
    }
}

class Members
{
    public function named()
    {
        // ruleid: php-sql-injection
        return User::whereRaw("email = '" . request('email') . "'")->first();
    }

    public function sorted()
    {
        // ok: php-sql-injection
        return User::whereRaw('email = ?', [request('email')])->first();
    }
}
