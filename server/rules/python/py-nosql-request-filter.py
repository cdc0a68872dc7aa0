from flask import Flask, jsonify, request
from pymongo import MongoClient

app = Flask(__name__)
db = MongoClient().shop


@app.post("/login")
def login():
    # ruleid: py-nosql-request-filter
    user = db.users.find_one({"name": request.json["name"], "password": request.json["password"]})
    return jsonify(found=user is not None)


@app.post("/search")
def search():
    # ruleid: py-nosql-request-filter
    return jsonify(list(db.orders.find(request.get_json())))


@app.post("/cancel")
def cancel():
    body = request.get_json()
    # ruleid: py-nosql-request-filter
    db.orders.delete_many({"number": body["number"]})
    return "", 204


async def api_search(request):
    body = await request.json()
    # ruleid: py-nosql-request-filter
    return await db.orders.find_one(body)


@app.get("/order")
def order():
    # ok: py-nosql-request-filter
    return jsonify(db.orders.find_one({"number": request.args["number"]}))


@app.post("/search-safe")
def search_safe():
    # ok: py-nosql-request-filter
    return jsonify(list(db.orders.find({"name": str(request.json["name"])})))


@app.post("/typed")
def typed():
    name = request.json["name"]
    if not isinstance(name, str):
        return "", 400
    # ok: py-nosql-request-filter
    return jsonify(db.users.find_one({"name": name}))


@app.post("/add")
def add():
    # ok: py-nosql-request-filter
    db.orders.insert_one(request.get_json())
    return "", 201
