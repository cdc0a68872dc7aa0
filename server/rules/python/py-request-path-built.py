from urllib.parse import quote

import requests
from fastapi import FastAPI
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()


@app.get("/weather")
def weather():
    city = request.args["city"]
    # ruleid: py-request-path-built
    first = requests.get("https://weather.example.com/v1/" + city, timeout=5)
    # ok: py-request-path-built
    second = requests.get("https://weather.example.com/v1/" + quote(city, safe=""), timeout=5)
    # ok: py-request-path-built
    third = requests.get("https://weather.example.com/v1", params={"city": city}, timeout=5)
    return [first.json(), second.json(), third.json()]


@api.get("/order/{number}")
def order(number: int, part: str):
    # ruleid: py-request-path-built
    lines = requests.get(f"https://orders.example.com/v1/{number}/{part}", timeout=5)
    # ok: py-request-path-built
    return lines, requests.get(f"https://orders.example.com/v1/{number}", timeout=5)
