import jinja2
from django.template import Template
from fastapi import FastAPI
from flask import Flask, render_template_string, request

app = Flask(__name__)
api = FastAPI()
ENVIRONMENT = jinja2.Environment(autoescape=True)


@app.post("/preview")
def preview():
    source = request.form["source"]
    page = "<main>{}</main>".format(source)
    # ruleid: py-template-request
    first = ENVIRONMENT.from_string(page).render()
    # ok: py-template-request
    return first + render_template_string("<main>{{ source }}</main>", source=source)


def mail(request):
    # ruleid: py-template-request
    return Template(request.POST["body"])


@api.get("/count")
def count(number: int):
    # ok: py-template-request
    return ENVIRONMENT.from_string(f"{number}").render()
