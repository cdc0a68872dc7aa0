import urllib.request
from urllib.parse import urlparse
from urllib.request import urlopen

import httpx
import requests
from flask import Flask, abort, request

app = Flask(__name__)
API = "https://api.example.org"
HOSTS = {"images.example.org"}


@app.get("/preview")
def preview():
    # ruleid: py-ssrf-request-url
    return requests.get(request.args["url"], timeout=5).text


@app.post("/hook")
def hook():
    target = request.get_json()["callback"]
    # ruleid: py-ssrf-request-url
    requests.post(target, json={"state": "done"}, timeout=5)
    return "", 204


@app.get("/status")
def status():
    host = request.args.get("host")
    # ruleid: py-ssrf-request-url
    return httpx.get(f"http://{host}/status").text


def django_import(request):
    url = request.POST.get("url", "")
    # ruleid: py-ssrf-request-url
    with urlopen(url) as answer:
        return HttpResponse(answer.read())


def fetch_picture():
    # ruleid: py-ssrf-request-url
    urllib.request.urlretrieve(request.form["picture"], "picture.png")


@app.get("/user")
def user():
    # ok: py-ssrf-request-url
    return requests.get(f"{API}/users/{request.args['id']}", timeout=5).json()


@app.get("/search")
def search():
    # ok: py-ssrf-request-url
    return requests.get(API + "/search", params={"q": request.args["q"]}, timeout=5).json()


@app.get("/picture")
def picture():
    url = request.args["url"]
    if urlparse(url).hostname not in HOSTS:
        abort(400)
    # ok: py-ssrf-request-url
    return requests.get(url, timeout=5).content


@app.get("/parsed")
def parsed():
    url = request.args["url"]
    parts = urlparse(url)
    if parts.scheme != "https" or parts.hostname not in HOSTS:
        abort(400)
    # ok: py-ssrf-request-url
    return requests.get(url, timeout=5).content


@app.get("/guarded")
def guarded():
    url = request.args.get("url")
    if not allowed(url):
        abort(400)
    # ok: py-ssrf-request-url
    return requests.get(url, timeout=5).text


@app.get("/ensured")
def ensured():
    url = request.args["url"]
    ensure_public_host(url)
    # ok: py-ssrf-request-url
    return requests.get(url, timeout=5).text


class Client:
    def __init__(self, address):
        self.address = address

    def load(self):
        # ruleid: py-ssrf-request-url
        return requests.get(self.address, timeout=5)


@app.get("/feed")
def feed():
    return Client(request.args["feed"]).load().text


@app.get("/item")
def item():
    number = int(request.args["number"])
    # ok: py-ssrf-request-url
    return requests.get(f"http://{HOSTS}/{number}", timeout=5).text
