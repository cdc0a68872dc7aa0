from django.http import HttpResponse
from flask import Flask, make_response, request

app = Flask(__name__)


@app.get("/remember")
def remember():
    response = make_response("ok")
    # ruleid: py-cookie-request
    response.set_cookie(request.args["name"], "1", secure=True, httponly=True)
    # ok: py-cookie-request
    response.set_cookie("city", request.args["city"], secure=True, httponly=True)
    return response


def choose(request):
    response = HttpResponse("ok")
    # ruleid: py-cookie-request
    response["Set-Cookie"] = f"city={request.GET['city']}; Secure"
    # ok: py-cookie-request
    response["Set-Cookie"] = "seen=1; Secure"
    return response
