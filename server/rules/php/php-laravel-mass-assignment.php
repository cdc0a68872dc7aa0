<?php

class UserController
{
    public function store(Request $request)
    {
        // ruleid: php-laravel-mass-assignment
        return User::create($request->all());
    }

    public function update(Request $request, User $user)
    {
        // ruleid: php-laravel-mass-assignment
        $user->update($request->all());

        // ok: php-laravel-mass-assignment
        $user->fill($request->validated());

        // ok: php-laravel-mass-assignment
        return User::create($request->only(['name', 'mail']));
    }
}
