from flask import make_response, redirect


def login(token):
    response = make_response(redirect("/"))
    # ruleid: py-cookie-flags-missing
    response.set_cookie("session", token, secure=True, httponly=True, samesite="Lax")
    return response


def remember(response, token):
    # ruleid: py-cookie-flags-missing
    response.set_cookie("auth_token", token, max_age=3600, httponly=True, secure=True)
    return response


def api_login(response, token):
    # ruleid: py-cookie-flags-missing
    response.set_cookie(key="access_token", value=token, secure=True, httponly=True)
    return response


def login_safe(response, token, options):
    # ok: py-cookie-flags-missing
    response.set_cookie("session", token, secure=True, httponly=True)
    # ok: py-cookie-flags-missing
    response.set_cookie("remember", token, **options)
    # ok: py-cookie-flags-missing
    response.set_cookie("theme", "dark")
    # ok: py-cookie-flags-missing
    response.set_cookie("csrf_token", token, secure=True)
    return response


def logout(response):
    # ok: py-cookie-flags-missing
    response.set_cookie("session", "", max_age=0)
    return response
