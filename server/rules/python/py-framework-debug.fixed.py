import os

import bottle
from fastapi import FastAPI
from starlette.applications import Starlette

# ruleid: py-framework-debug
app = FastAPI(title="Orders", debug=False)
# ok: py-framework-debug
api = FastAPI(title="Orders")
# ok: py-framework-debug
site = Starlette(debug=os.environ.get("DEBUG") == "1", routes=[])

if __name__ == "__main__":
    # ruleid: py-framework-debug
    bottle.run(host="127.0.0.1", port=8080, debug=False)
    # ok: py-framework-debug
    bottle.run(host="127.0.0.1", port=8080)
