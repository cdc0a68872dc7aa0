import importlib

from fastapi import FastAPI
from flask import Flask, request

from shop import exporters

app = Flask(__name__)
api = FastAPI()
EXPORTERS = {"csv": exporters.csv, "xml": exporters.xml}


@app.get("/export")
def export():
    # ruleid: py-import-request
    module = importlib.import_module("exporters." + request.args["format"])
    # ok: py-import-request
    other = EXPORTERS[request.args["format"]]
    return [module.run(), other.run()]


@api.get("/plugin/{name}")
def plugin(name: str):
    # ruleid: py-import-request
    return __import__(name).run()


@api.get("/start")
def start():
    # ok: py-import-request
    return importlib.import_module("shop.start").run()
