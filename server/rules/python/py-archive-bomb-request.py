import gzip
import zipfile

from fastapi import FastAPI, UploadFile
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()


@app.post("/import")
def load():
    # ruleid: py-archive-bomb-request
    with zipfile.ZipFile(request.files["archive"]) as archive:
        return archive.namelist()


@api.post("/logs")
async def logs(upload: UploadFile):
    # ruleid: py-archive-bomb-request
    return gzip.decompress(await upload.read())


@app.get("/export")
def export():
    # ok: py-archive-bomb-request
    with zipfile.ZipFile(request.args["name"], "w") as archive:
        archive.writestr("orders.csv", "")
    # ok: py-archive-bomb-request
    with zipfile.ZipFile("/srv/orders.zip") as archive:
        return archive.namelist()
