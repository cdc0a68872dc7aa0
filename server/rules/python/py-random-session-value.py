import random
import secrets

from flask import Flask, make_response, session

app = Flask(__name__)


@app.post("/login")
def login():
    response = make_response("ok")
    number = random.randint(0, 2**64)
    # ruleid: py-random-session-value
    response.set_cookie("remember_me", str(number), secure=True, httponly=True)
    # ok: py-random-session-value
    response.set_cookie("session", secrets.token_urlsafe(), secure=True, httponly=True)
    # ok: py-random-session-value
    response.set_cookie("banner", str(random.randint(1, 5)))
    return response


@app.post("/verify")
def verify():
    # ruleid: py-random-session-value
    session["otp"] = "%06d" % random.randrange(10**6)
    return "ok"
