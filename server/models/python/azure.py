import os

import azure.functions as func
from azure.storage.blob import BlobClient


def fetch(request):
    # ruleid: py-ssrf-request-url
    return BlobClient.from_blob_url(request.args["blob"]).download_blob().readall()


def main(req: func.HttpRequest) -> func.HttpResponse:
    # ruleid: py-command-request
    os.system("convert " + req.params.get("file"))
    # ok: py-command-request
    os.system("convert " + req.method)
