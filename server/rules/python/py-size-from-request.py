import time

from flask import Flask, request

app = Flask(__name__)


@app.route("/line")
def line():
    width = int(request.args["width"])
    # ruleid: py-size-from-request
    return "-" * width


@app.route("/wait")
def wait():
    # ruleid: py-size-from-request
    time.sleep(float(request.args.get("seconds", 1)))
    return "done"


@app.route("/short")
def short():
    width = min(int(request.args["width"]), 80)
    # ok: py-size-from-request
    return "-" * width


@app.route("/page")
def page():
    size = int(request.args["size"])
    if size > 100:
        return "too many", 400
    # ok: py-size-from-request
    return [0] * size


@app.route("/words")
def words():
    # ok: py-size-from-request
    return [0] * len(request.args["text"])
