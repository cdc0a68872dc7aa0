from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from flask import Flask
from flask_cors import CORS, cross_origin

site = Flask(__name__)
# ruleid: py-cors-any-origin-credentials
CORS(site, origins="*", supports_credentials=True)

shop = Flask("shop")
# ruleid: py-cors-any-origin-credentials
CORS(shop, supports_credentials=True)

api = FastAPI()
# ruleid: py-cors-any-origin-credentials
api.add_middleware(
    CORSMiddleware,
    allow_origins=["*"],
    allow_credentials=True,
    allow_methods=["*"],
)

public = Flask("public")
# ok: py-cors-any-origin-credentials
CORS(public)

listed = Flask("listed")
# ok: py-cors-any-origin-credentials
CORS(listed, origins=["https://shop.example.org"], supports_credentials=True)

open_api = FastAPI()
# ok: py-cors-any-origin-credentials
open_api.add_middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET"])

private_api = FastAPI()
# ok: py-cors-any-origin-credentials
private_api.add_middleware(CORSMiddleware, allow_origins=ORIGINS, allow_credentials=True)


@public.get("/time")
# ok: py-cors-any-origin-credentials
@cross_origin()
def time():
    return "now"
