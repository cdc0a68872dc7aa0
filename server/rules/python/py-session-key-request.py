from flask import Flask, request, session

app = Flask(__name__)


@app.post("/settings")
def settings():
    for name in request.form:
        # ruleid: py-session-key-request
        session[name] = request.form[name]
    # ok: py-session-key-request
    session["theme"] = request.form["theme"]
    return "ok"


def filters(request):
    # ruleid: py-session-key-request
    request.session[request.GET["list"]] = "open"
    # ok: py-session-key-request
    request.session["page"] = request.GET["page"]
