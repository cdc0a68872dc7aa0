from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, quote, urlparse

from flask import Flask, make_response, request
from werkzeug.datastructures import Headers

app = Flask(__name__)


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        name = parse_qs(urlparse(self.path).query)["name"][0]
        self.send_response(200)
        # ruleid: py-header-injection
        self.send_header("X-Customer", name)
        # ok: py-header-injection
        self.send_header("X-Customer", quote(name))
        self.end_headers()


@app.get("/download")
def download():
    headers = Headers()
    # ruleid: py-header-injection
    headers.add(request.args["header"], "1")
    # ok: py-header-injection
    headers.add("X-Name", request.args["name"])
    return make_response("ok", headers)
