import logging

from fastapi import FastAPI
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()
logger = logging.getLogger(__name__)


@app.post("/login")
def login():
    user = request.form["user"]
    # ruleid: py-log-injection
    logger.info("login of " + user)
    # ok: py-log-injection
    logger.info("login of %r", user)
    # ok: py-log-injection
    logger.info("login of " + user.replace("\n", " "))
    return "ok"


@api.get("/search")
def search(words: str, page: int):
    # ruleid: py-log-injection
    logging.warning(f"nothing found for {words}")
    # ok: py-log-injection
    logging.warning(f"page {page}")
