import re

from fastapi import FastAPI
from flask import Flask, request
from lxml import etree

app = Flask(__name__)
api = FastAPI()
TREE = etree.parse("users.xml")


@app.get("/user")
def user():
    name = request.args["name"]
    # ruleid: py-xpath-injection
    found = TREE.xpath("//user[name='" + name + "']")
    # ok: py-xpath-injection
    same = TREE.xpath("//user[name=$name]", name=name)
    # ok: py-xpath-injection
    words = re.findall(r"\w+", name)
    return [found, same, words]


@api.get("/group/{name}")
def group(name: str, number: int):
    # ruleid: py-xpath-injection
    find = etree.XPath(f"//group[@name='{name}']")
    # ok: py-xpath-injection
    return find(TREE), TREE.xpath(f"//group[{number}]")
