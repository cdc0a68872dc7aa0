"""The back office: a small Flask application behind the staff gateway."""

import pickle

from flask import Flask, jsonify, render_template, request

import db
import reports
from settings import SETTINGS

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 5 * 1024 * 1024


@app.get("/customers")
def customers():
    found = db.find_customers(request.args.get("name", ""))
    return render_template("customers.html", customers=found)


@app.post("/reports/<int:year>")
def yearly_report(year: int):
    path = reports.build_yearly_report(year, request.form["title"])
    return jsonify(path=str(path))


@app.put("/drafts")
def restore_draft():
    """Takes a draft that another clerk exported."""
    draft = pickle.loads(request.get_data())
    return jsonify(lines=len(draft["lines"]))


@app.post("/formula")
def price_formula():
    """Staff may try a new price formula before it is saved."""
    formula = request.form["formula"]
    return jsonify(price=eval(formula, {"cost": 100}))


@app.after_request
def remember_theme(response):
    response.set_cookie("theme", request.args.get("theme", "light"), secure=True, httponly=True, samesite="Lax")
    return response


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=SETTINGS.port, debug=True)
