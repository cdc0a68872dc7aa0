from django.http import HttpResponse, JsonResponse
from flask import Flask, jsonify, make_response, render_template, request
from markupsafe import Markup, escape

app = Flask(__name__)


@app.route("/hello")
def hello():
    name = request.args.get("name", "")
    page = "<h1>Hello "
    page += name
    # ruleid: py-html-request
    return page + "</h1>"


@app.route("/echo")
def echo():
    text = request.args["text"]
    # ruleid: py-html-request
    return make_response(text)


def badge(request):
    # ruleid: py-html-request
    return HttpResponse(request.GET["name"].strip())


@app.route("/escaped")
def escaped():
    # ok: py-html-request
    return f"<h1>Hello {escape(request.args['name'])}</h1>"


@app.route("/markup")
def markup():
    # ok: py-html-request
    return Markup("<b>{}</b>").format(escape(request.args["name"]))


@app.route("/rendered")
def rendered():
    # ok: py-html-request
    return render_template("hello.html", name=request.args["name"])


@app.route("/data")
def data():
    # ok: py-html-request
    return jsonify(name=request.args["name"])


def api(request):
    # ok: py-html-request
    return JsonResponse({"name": request.GET["name"]})


@app.route("/order")
def order():
    # ok: py-html-request
    return orders.create(request.json)


@app.route("/weather")
def weather():
    # ok: py-html-request
    return requests.get("https://weather.example.org/", params={"place": request.args["place"]}, timeout=5).json()


@app.route("/language")
def language():
    response = make_response("hello")
    response.headers["Content-Language"] = request.args["language"]
    # ok: py-html-request
    return response
