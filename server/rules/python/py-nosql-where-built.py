from pymongo import MongoClient

db = MongoClient().shop


def dearer_than(price):
    # ruleid: py-nosql-where-built
    return db.orders.find({"$where": f"this.price > {price}"})


def by_name(name):
    # ruleid: py-nosql-where-built
    query = {"state": "open", "$where": "this.name == '" + name + "'"}
    return db.orders.find(query)


def dearer_than_safe(price):
    # ok: py-nosql-where-built
    return db.orders.find({"price": {"$gt": price}})


def constant():
    # ok: py-nosql-where-built
    return db.orders.find({"$where": "this.paid > this.price"})
