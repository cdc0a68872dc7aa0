from fastapi import FastAPI
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()


@app.post("/label")
def label():
    template = request.form["template"]
    # ruleid: py-format-string-request
    text = template.format(order=load_order())
    # ok: py-format-string-request
    other = "Order {}".format(template)
    return [text, other]


@api.get("/greeting")
def greeting(text: str):
    # ruleid: py-format-string-request
    first = ("Hello " + text).format(user=current_user())
    # ok: py-format-string-request
    return first, "Hello {name}".format(name=text)
