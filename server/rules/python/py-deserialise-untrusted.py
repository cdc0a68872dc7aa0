import base64
import json
import pickle
import socket
from pickle import loads as unpickle
from urllib.request import urlopen

import jsonpickle
import pandas as pd
import requests
from flask import request


def restore_cart():
    # ruleid: py-deserialise-untrusted
    return pickle.loads(base64.b64decode(request.cookies["cart"]))


def upload():
    # ruleid: py-deserialise-untrusted
    return pickle.load(request.files["model"])


def worker(connection: socket.socket):
    message = connection.recv(4096)
    # ruleid: py-deserialise-untrusted
    return unpickle(message)


def django_import(request):
    text = request.POST["state"]
    # ruleid: py-deserialise-untrusted
    return jsonpickle.decode(text)


def remote_model(url):
    # ruleid: py-deserialise-untrusted
    return pickle.loads(requests.get(url, timeout=10).content)


def remote_frame():
    # ruleid: py-deserialise-untrusted
    return pd.read_pickle("http://data.example.org/frame.pkl")


def remote_object(url):
    # ruleid: py-deserialise-untrusted
    return pickle.loads(urlopen(url).read())


def cached(path):
    with open(path, "rb") as file:
        # ok: py-deserialise-untrusted
        return pickle.load(file)


def copy(value):
    # ok: py-deserialise-untrusted
    return pickle.loads(pickle.dumps(value))


def restore_json():
    # ok: py-deserialise-untrusted
    return json.loads(base64.b64decode(request.cookies["cart"]))


def local_frame():
    # ok: py-deserialise-untrusted
    return pd.read_pickle("cache/frame.pkl")


def form_of():
    # ok: py-deserialise-untrusted
    return json.loads(request.form["state"])
