<?php

function start(): void
{
    // ruleid: php-session-fixation-id
    session_id($_GET['sid']);
    session_start();
    // ok: php-session-fixation-id
    session_regenerate_id(true);
}

function resume(Request $request): string
{
    $id = $request->query('session');
    // ruleid: php-session-fixation-id
    session_id($id);
    // ok: php-session-fixation-id
    return session_id();
}
