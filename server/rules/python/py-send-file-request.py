import os

from flask import Flask, abort, request, send_file, send_from_directory

app = Flask(__name__)
INVOICES = "/srv/invoices"
KNOWN = {"terms.pdf", "privacy.pdf"}


@app.get("/invoice")
def invoice():
    # ruleid: py-send-file-request
    return send_file(os.path.join(INVOICES, request.args["name"]))


@app.get("/invoice/download")
def download():
    name = request.args.get("name", "")
    # ruleid: py-send-file-request
    return send_file(os.path.join(INVOICES, name), as_attachment=True)


@app.get("/raw")
def raw():
    # ruleid: py-send-file-request
    return send_file(request.args["path"])


@app.get("/picture")
def picture():
    name = request.args["name"]
    # ruleid: py-send-file-request
    return send_file(f"pictures/{name}")


@app.get("/invoice/safe")
def invoice_safe():
    # ok: py-send-file-request
    return send_from_directory(INVOICES, request.args["name"])


@app.get("/legal")
def legal():
    name = request.args["name"]
    if name not in KNOWN:
        abort(404)
    # ok: py-send-file-request
    return send_file(os.path.join(INVOICES, name))


@app.get("/logo")
def logo():
    # ok: py-send-file-request
    return send_file("static/logo.svg")
