import hmac

from flask import Flask, abort, request

app = Flask(__name__)


@app.post("/hook")
def hook():
    # ruleid: py-secret-compare
    if request.headers.get("X-Hook-Token") != app.config["HOOK_TOKEN"]:
        abort(403)
    return "ok"


def receive(request, expected):
    signature = request.META["HTTP_X_SIGNATURE"]
    # ruleid: py-secret-compare
    return signature == expected


@app.post("/safe")
def safe():
    token = request.headers["X-Hook-Token"]
    # ok: py-secret-compare
    if not hmac.compare_digest(token, app.config["HOOK_TOKEN"]):
        abort(403)
    # ok: py-secret-compare
    return "json" if request.headers.get("Accept") == "application/json" else "html"
