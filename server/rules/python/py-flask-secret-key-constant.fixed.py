import os
import secrets

from flask import Flask

app = Flask(__name__)
# ruleid: py-flask-secret-key-constant
app.secret_key = os.environ["SECRET_KEY"]


def create_app():
    shop = Flask("shop")
    # ruleid: py-flask-secret-key-constant
    shop.config["SECRET_KEY"] = os.environ["SECRET_KEY"]
    return shop


def create_api(settings):
    api = Flask("api")
    # ok: py-flask-secret-key-constant
    api.config["SECRET_KEY"] = settings.secret_key
    return api


def create_shop(settings):
    shop = Flask("shop")
    # ok: py-flask-secret-key-constant
    shop.secret_key = settings["server"]["secret_key"]
    return shop


def create_demo():
    demo = Flask("demo")
    # ok: py-flask-secret-key-constant
    demo.secret_key = secrets.token_hex()
    return demo


def create_for_test():
    application = Flask("test")
    # ok: py-flask-secret-key-constant
    application.config["SECRET_KEY"] = "test"
    return application
