import re

from flask import Flask, request

app = Flask(__name__)
TAIL = re.compile(r"-+$")


@app.get("/name")
def name():
    text = request.args["name"]
    # ruleid: py-regex-polynomial-request
    text = re.sub(r"\s+$", "", text)
    # ruleid: py-regex-polynomial-request
    if TAIL.search(request.args["slug"]):
        return "no"
    # ok: py-regex-polynomial-request
    short = re.sub(r"\s+$", "", text[:100])
    # ok: py-regex-polynomial-request
    plain = re.sub(r"[^a-z]", "", text)
    return short + plain
