from flask import Flask, request, session

app = Flask(__name__)


@app.post("/switch")
def switch():
    # ruleid: py-session-identity-request
    session["user_id"] = request.form["user"]
    # ruleid: py-session-identity-request
    session["role"] = request.args.get("role", "reader")
    return "ok"


@app.post("/login")
def login():
    user = find_user(request.form["name"], request.form["password"])
    # ok: py-session-identity-request
    session["user_id"] = user.id
    # ok: py-session-identity-request
    session["language"] = request.form["language"]
    # ok: py-session-identity-request
    session["role"] = "reader"
    return "ok"
