import os
import shutil

from flask import Flask, abort, request
from werkzeug.utils import secure_filename

app = Flask(__name__)
ROOT = "/srv/files"
PAGES = {"about": "about.md", "help": "help.md"}


@app.get("/read")
def read():
    # ruleid: py-path-traversal-request
    with open(f"{ROOT}/{request.args['name']}") as file:
        return file.read()


@app.get("/download")
def download():
    name = request.args.get("name")
    # ruleid: py-path-traversal-request
    path = os.path.join(ROOT, name)
    return stream(path)


@app.post("/upload")
def upload():
    # ruleid: py-path-traversal-request
    request.files["file"].save(os.path.join(ROOT, secure_filename(request.files["file"].filename)))
    return "", 201


def django_read(request):
    name = request.GET["page"]
    # ruleid: py-path-traversal-request
    return HttpResponse(open("pages/" + name).read())


@app.post("/delete")
def delete():
    # ruleid: py-path-traversal-request
    shutil.rmtree(request.form["folder"])
    return "", 204


@app.post("/upload-safe")
def upload_safe():
    file = request.files["file"]
    # ok: py-path-traversal-request
    file.save(os.path.join(ROOT, secure_filename(file.filename)))
    return "", 201


@app.get("/page")
def page():
    name = request.args.get("name")
    if name not in PAGES:
        abort(404)
    # ok: py-path-traversal-request
    with open(os.path.join(ROOT, name)) as file:
        return file.read()


@app.get("/parts")
def parts():
    name = request.args["name"]
    if "/" in name or name.startswith("."):
        abort(400)
    # ok: py-path-traversal-request
    return open(os.path.join(ROOT, name)).read()


@app.post("/upload-validated")
def upload_validated():
    name = request.files["file"].filename
    validate_name(name)
    # ok: py-path-traversal-request
    request.files["file"].save(os.path.join(ROOT, name))
    return "", 201


@app.get("/base")
def base():
    # ok: py-path-traversal-request
    return open(os.path.join(ROOT, os.path.basename(request.args["name"]))).read()


@app.get("/resolved")
def resolved():
    # ok: py-path-traversal-request
    path = os.path.realpath(os.path.join(ROOT, request.args["name"]))
    if not path.startswith(ROOT + os.sep):
        abort(404)
    return open(path).read()


@app.get("/number")
def number():
    # ok: py-path-traversal-request
    return open(os.path.join(ROOT, str(int(request.args["number"])))).read()


def constant():
    # ok: py-path-traversal-request
    return open(os.path.join(ROOT, "readme.md")).read()


def read_page(name):
    # ruleid: py-path-traversal-request
    with open("pages/" + name) as file:
        return file.read()


@app.get("/pages")
def pages():
    return read_page(request.args.get("name", "about"))


@app.get("/pages-known")
def pages_known():
    name = request.args["name"]
    # ok: py-path-traversal-request
    return open(PAGES[name]).read()
