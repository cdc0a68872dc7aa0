import ldap
import ldap.filter
from fastapi import FastAPI
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()
BASE = "dc=example,dc=com"


@app.get("/person")
def person():
    name = request.args["name"]
    connection = ldap.initialize("ldaps://directory.example.com")
    # ruleid: py-ldap-injection
    found = connection.search_s(BASE, ldap.SCOPE_SUBTREE, f"(uid={name})")
    escaped = ldap.filter.escape_filter_chars(name)
    # ok: py-ldap-injection
    same = connection.search_s(BASE, ldap.SCOPE_SUBTREE, f"(uid={escaped})")
    return found + same


@api.get("/unit")
def unit(name: str, number: int):
    connection = ldap.initialize("ldaps://directory.example.com")
    # ruleid: py-ldap-injection
    first = connection.search_s(f"ou={name},{BASE}", ldap.SCOPE_SUBTREE)
    # ok: py-ldap-injection
    return first, connection.search_s(BASE, ldap.SCOPE_SUBTREE, f"(number={number})")
