import html

from django.http import HttpResponse
from flask import Flask, jsonify, render_template, request
from markupsafe import escape

app = Flask(__name__)


@app.get("/hello")
def hello():
    # ruleid: py-html-response-request
    return f"<h1>Hello {request.args.get('name')}</h1>"


@app.get("/search")
def search():
    query = request.args.get("q", "")
    # ruleid: py-html-response-request
    return "<p>No result for " + query + "</p>"


def django_search(request):
    query = request.GET["q"]
    # ruleid: py-html-response-request
    return HttpResponse("<title>%s</title>" % query)


def django_hello(request):
    # ruleid: py-html-response-request
    return HttpResponse(f"<b>{request.GET['name']}</b>")


@app.get("/hello-escaped")
def hello_escaped():
    # ok: py-html-response-request
    return f"<h1>Hello {escape(request.args.get('name'))}</h1>"


@app.get("/search-escaped")
def search_escaped():
    query = html.escape(request.args.get("q", ""))
    # ok: py-html-response-request
    return "<p>No result for " + query + "</p>"


@app.get("/page")
def page():
    # ok: py-html-response-request
    return render_template("page.html", name=request.args.get("name"))


@app.get("/key")
def key():
    name = request.args["name"]
    # ok: py-html-response-request
    return f"user:{name}"


@app.get("/json")
def as_json():
    # ok: py-html-response-request
    return jsonify(name=request.args["name"])
