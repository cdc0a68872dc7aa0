import shlex

import asyncssh
import paramiko
from fastapi import FastAPI
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()


@app.get("/log")
def log():
    client = paramiko.SSHClient()
    unit = request.args["unit"]
    # ruleid: py-remote-command-request
    client.exec_command(unit)
    # ok: py-remote-command-request
    client.exec_command("journalctl -u " + shlex.quote(unit))
    return "ok"


@api.get("/show")
async def show(command: str, lines: int):
    async with asyncssh.connect("router.example.com") as router:
        # ruleid: py-remote-command-request
        result = await router.run(command, check=True)
        # ok: py-remote-command-request
        await router.run(f"tail -n {lines} /var/log/syslog")
    return result.stdout
