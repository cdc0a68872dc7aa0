import base64
import pickle

import jsonpickle
from fastapi import FastAPI
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()


def restore(data):
    # ruleid: py-deserialise-request
    return pickle.loads(data)


@app.post("/cart")
def cart():
    body = request.get_data()
    return restore(base64.b64decode(body))


@api.post("/state")
async def state(document: str):
    # ruleid: py-deserialise-request
    return jsonpickle.decode(document)


@app.post("/signed")
def signed():
    data = signer.unsign(request.data)
    # ok: py-deserialise-request
    return pickle.loads(data)


@app.get("/saved")
def saved():
    with open("state.bin", "rb") as stream:
        # ok: py-deserialise-request
        return pickle.load(stream)
