import pandas as pd
import sqlalchemy
from fastapi import FastAPI
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()


@app.get("/orders")
def orders():
    column = request.args.get("sort", "id")
    query = "SELECT * FROM orders ORDER BY " + column
    # ruleid: py-sql-request
    rows = db.execute(query)
    # ok: py-sql-request
    db.execute("SELECT * FROM orders WHERE owner = ?", (column,))
    return list(rows)


@api.get("/report")
def report(table: str, year: int, connection):
    # ruleid: py-sql-request
    frame = pd.read_sql(f"SELECT * FROM {table}", connection)
    # ok: py-sql-request
    pd.read_sql(f"SELECT * FROM orders WHERE year = {year}", connection)
    # ok: py-sql-request
    connection.execute(sqlalchemy.select(orders_table).where(orders_table.c.name == table))
    return frame.to_dict()


def find(statement):
    # ruleid: py-sql-request
    return db.execute(statement)


def search(request):
    return find("SELECT * FROM users WHERE name = '%s'" % request.GET["name"])
