from flask import make_response, redirect


def login(user, token):
    response = redirect("/")
    # ruleid: py-cookie-flag-off
    response.set_cookie("session_id", token, httponly=False)
    return response


class Auth:
    def remember(self, response, token):
        # ruleid: py-cookie-flag-off
        response.set_cookie(
            "remember_token",
            token,
            max_age=3600,
            httponly=False,
            secure=False,
        )


async def sign_in(response, token):
    # ruleid: py-cookie-flag-off
    response.set_cookie(key="access_token", value=token, secure=False, httponly=True)


def login_safe(user, token):
    response = make_response(redirect("/"))
    # ok: py-cookie-flag-off
    response.set_cookie("session_id", token, secure=True, httponly=True, samesite="Lax")
    return response


def basket(response, number):
    # ruleid: py-cookie-flag-off
    response.set_cookie("basket", number, path="/shop", secure=False, httponly=True)


def theme(response):
    # ok: py-cookie-flag-off
    response.set_cookie("theme", "dark", httponly=False)


def csrf(response, value):
    # ok: py-cookie-flag-off
    response.set_cookie("csrf_token", value, secure=True, httponly=False)


def configured(response, token, settings):
    # ok: py-cookie-flag-off
    response.set_cookie("session_id", token, secure=settings.secure_cookies, httponly=True)
