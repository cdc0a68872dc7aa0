import os

from fastapi import FastAPI, UploadFile, WebSocket
from fastapi.responses import FileResponse, HTMLResponse, RedirectResponse

app = FastAPI()


@app.get("/files")
async def download(name: str):
    # ruleid: py-path-traversal-request
    return FileResponse("/srv/files/" + name)


@app.get("/leave")
async def leave(target: str):
    # ruleid: py-open-redirect-request
    return RedirectResponse(target)


@app.get("/greet")
async def greet(name: str):
    # ruleid: py-html-request
    return HTMLResponse("<p>Hello " + name + "</p>")


async def store(file: UploadFile):
    # ruleid: py-path-traversal-request
    with open("/srv/uploads/" + file.filename, "wb") as target:
        target.write(await file.read())


async def run(socket: WebSocket):
    await socket.accept()
    # ruleid: py-command-request
    os.system(await socket.receive_text())
    # ok: py-command-request
    os.system("true")
