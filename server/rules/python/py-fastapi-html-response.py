import html

from fastapi import FastAPI
from fastapi.responses import HTMLResponse

app = FastAPI()


@app.get("/hello", response_class=HTMLResponse)
async def hello(name: str):
    # ruleid: py-fastapi-html-response
    return f"<h1>Hello {name}</h1>"


@app.get("/bye", response_class=HTMLResponse)
def bye(name: str = "you"):
    # ruleid: py-fastapi-html-response
    return "<h1>Bye " + name + "</h1>"


@app.get("/escaped", response_class=HTMLResponse)
async def escaped(name: str):
    # ok: py-fastapi-html-response
    return f"<h1>Hello {html.escape(name)}</h1>"


@app.get("/json")
async def as_json(name: str):
    # ok: py-fastapi-html-response
    return f"Hello {name}"
