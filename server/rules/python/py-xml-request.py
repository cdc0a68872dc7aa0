import xml.etree.ElementTree as ET
from xml.dom import minidom

import defusedxml.ElementTree
from fastapi import FastAPI
from flask import Flask, request
from lxml import etree

app = Flask(__name__)
api = FastAPI()


@app.post("/order")
def order():
    body = request.get_data()
    # ruleid: py-xml-request
    tree = ET.fromstring(body)
    # ok: py-xml-request
    safe = defusedxml.ElementTree.fromstring(body)
    # ok: py-xml-request
    own = etree.fromstring(body, parser=etree.XMLParser(resolve_entities=False))
    return [tree.tag, safe.tag, own.tag]


@api.post("/invoice")
def invoice(document: str):
    # ruleid: py-xml-request
    return minidom.parseString(document).toxml()
