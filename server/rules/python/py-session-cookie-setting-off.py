import os

from flask import Flask

app = Flask(__name__)
# ruleid: py-session-cookie-setting-off
app.config["SESSION_COOKIE_SECURE"] = False
# ruleid: py-session-cookie-setting-off
app.config.update(SESSION_COOKIE_HTTPONLY=False, SESSION_COOKIE_SAMESITE="Lax")

# ruleid: py-session-cookie-setting-off
SESSION_COOKIE_HTTPONLY = False
# ok: py-session-cookie-setting-off
CSRF_COOKIE_HTTPONLY = False
# ok: py-session-cookie-setting-off
SESSION_COOKIE_SECURE = True
# ok: py-session-cookie-setting-off
CSRF_COOKIE_SECURE = os.environ.get("INSECURE") is None


class Config:
    # ruleid: py-session-cookie-setting-off
    REMEMBER_COOKIE_SECURE = False


class DevelopmentConfig(Config):
    # ok: py-session-cookie-setting-off
    SESSION_COOKIE_SECURE = False
