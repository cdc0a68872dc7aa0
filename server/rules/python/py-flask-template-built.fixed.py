import flask
from flask import Flask, render_template, render_template_string, request

app = Flask(__name__)

GREETING = "<h1>Hello {{ name }}</h1>"


@app.get("/hello")
def hello():
    name = request.args.get("name", "")
    # ruleid: py-flask-template-built
    return render_template_string("<h1>Hello {{ name }}</h1>", name=name)


@app.errorhandler(404)
def not_found(error):
    template = "<p>%s was not found</p>" % request.path
    # ruleid: py-flask-template-built
    return render_template_string(template), 404


@app.post("/preview")
def preview():
    # ruleid: py-flask-template-built
    return flask.render_template_string(request.form["template"])


@app.get("/user/<user>")
def profile(user):
    # ruleid: py-flask-template-built
    return render_template_string("<b>" + user + "</b>")


@app.get("/hello-safe")
def hello_safe():
    # ok: py-flask-template-built
    return render_template_string(GREETING, name=request.args.get("name", ""))


@app.get("/inline")
def inline():
    # ok: py-flask-template-built
    return render_template_string("<h1>{{ title }}</h1>", title=request.args["title"])


@app.get("/page")
def page():
    # ok: py-flask-template-built
    return render_template("page.html", name=request.args.get("name"))
