<?php

use Symfony\Component\HttpClient\HttpClient;
use Symfony\Component\HttpFoundation\BinaryFileResponse;
use Symfony\Component\HttpFoundation\RedirectResponse;
use Symfony\Component\HttpFoundation\Request;

class FilesController
{
    public function show(Request $request)
    {
        // ruleid: php-path-traversal
        return new BinaryFileResponse('/srv/files/' . $request->query->get('name'));
    }

    public function leave(Request $request)
    {
        // ruleid: php-open-redirect
        return new RedirectResponse($request->query->get('next'));
    }

    public function store($upload)
    {
        // ruleid: php-upload-name
        $upload->move('/srv/photos', $_FILES['photo']['name']);
    }

    public function relay(Request $request)
    {
        // ruleid: php-server-request-url
        return HttpClient::create()->request('GET', $request->query->get('url'));
    }
}
