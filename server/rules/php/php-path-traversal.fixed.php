<?php

function download(): void
{
    // ruleid: php-path-traversal
    readfile('/srv/reports/' . basename($_GET['file']));

    // ok: php-path-traversal
    readfile('/srv/reports/' . basename($_GET['file']));

    // ok: php-path-traversal
    readfile('/srv/reports/summary.pdf');
}

function remove(Request $request): void
{
    $name = $request->input('name');
    // ruleid: php-path-traversal
    unlink(storage_path("app/$name"));

    $path = realpath('/srv/uploads/' . $name);
    if ($path === false || !str_starts_with($path, '/srv/uploads/')) {
        abort(404);
    }
    // ok: php-path-traversal
    unlink($path);
}

function show(Request $request)
{
    // ruleid: php-path-traversal
    return response()->download('/srv/invoices/' . $request->query('invoice'));
}
