from flask import Flask, request

app = Flask(__name__)
ORIGINS = {"https://shop.example.com"}


@app.after_request
def allow(response):
    # ruleid: py-cors-reflected-origin
    response.headers["Access-Control-Allow-Origin"] = request.headers.get("Origin", "*")
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response


def middleware(request, response):
    origin = request.META["HTTP_ORIGIN"]
    # ruleid: py-cors-reflected-origin
    response["Access-Control-Allow-Origin"] = origin
    return response


@app.after_request
def allow_known(response):
    origin = request.headers.get("Origin")
    if origin in ORIGINS:
        # ok: py-cors-reflected-origin
        response.headers["Access-Control-Allow-Origin"] = origin
    return response


@app.after_request
def allow_one(response):
    # ok: py-cors-reflected-origin
    response.headers["Access-Control-Allow-Origin"] = "https://shop.example.com"
    return response
