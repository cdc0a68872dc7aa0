from flask import Flask

app = Flask(__name__)
# ruleid: py-csrf-protection-off
app.config["WTF_CSRF_ENABLED"] = False


class Production:
    # ruleid: py-csrf-protection-off
    JWT_COOKIE_CSRF_PROTECT = False


class TestingConfig:
    # ok: py-csrf-protection-off
    WTF_CSRF_ENABLED = False


def configure(settings):
    # ok: py-csrf-protection-off
    app.config["WTF_CSRF_ENABLED"] = settings.csrf
    # ok: py-csrf-protection-off
    app.config["WTF_CSRF_TIME_LIMIT"] = None
