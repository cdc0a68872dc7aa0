import os
import shlex
import subprocess

from fastapi import FastAPI
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()


@app.get("/ping")
def ping():
    host = request.args["host"]
    # ruleid: py-command-request
    os.system(host)
    command = ["ping", "-c", "1", host]
    # ok: py-command-request
    subprocess.run(command, check=True)
    # ok: py-command-request
    return os.popen("ping -c 1 " + shlex.quote(host)).read()


@api.get("/run/{script}")
def run(script: str, times: int):
    # ruleid: py-command-request
    subprocess.check_output(["bash", "-c", script])
    # ok: py-command-request
    subprocess.check_output(times, shell=True)
    # ok: py-command-request
    subprocess.check_output(["uptime"])


def convert(name):
    # ruleid: py-command-request
    subprocess.run(name, shell=True, check=True)


@app.post("/convert")
def convert_upload():
    convert(request.form.get("name"))
    return "ok"
