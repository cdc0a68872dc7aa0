import os

# ruleid: py-secret-key-setting
SECRET_KEY = "django-insecure-change-me-later"


class Config:
    # ruleid: py-secret-key-setting
    SECRET_KEY = os.environ.get("SECRET_KEY", "you-will-never-guess")


def create(app, settings):
    # ruleid: py-secret-key-setting
    app.config.from_mapping(SECRET_KEY="develop", DATABASE="orders.sqlite")
    # ok: py-secret-key-setting
    app.config.update(SECRET_KEY=settings.secret_key)


class Safe:
    # ok: py-secret-key-setting
    SECRET_KEY = os.environ["SECRET_KEY"]


class Later:
    # ok: py-secret-key-setting
    SECRET_KEY = os.environ.get("SECRET_KEY")


class Testing:
    # ok: py-secret-key-setting
    SECRET_KEY = "only-for-tests"
