import ast
import json

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/calc")
def calc():
    # ruleid: py-eval-request-data
    return str(eval(request.args.get("expression")))


@app.post("/filter")
def filter_rows():
    condition = request.form["condition"]
    rows = load_rows()
    # ruleid: py-eval-request-data
    return jsonify([row for row in rows if eval(condition, {}, row)])


@app.post("/run")
def run():
    # ruleid: py-eval-request-data
    exec(request.get_json()["code"])
    return "", 204


def django_calc(request):
    expression = request.GET.get("expression", "0")
    # ruleid: py-eval-request-data
    return HttpResponse(eval(expression))


@app.get("/point")
def point():
    # ok: py-eval-request-data
    return jsonify(ast.literal_eval(request.args["point"]))


@app.post("/settings")
def settings():
    # ok: py-eval-request-data
    return jsonify(json.loads(request.form["settings"]))


@app.get("/model")
def model():
    name = request.args["name"]
    network.eval()
    # ok: py-eval-request-data
    return jsonify(network.eval(name))


def constant():
    # ok: py-eval-request-data
    return eval("1 + 1")


def evaluate(code, names):
    # ruleid: py-eval-request-data
    return eval(code, names)


@app.post("/formula")
def formula():
    body = request.get_json()
    return str(evaluate(body["formula"].strip(), {}))


@app.post("/formula-number")
def formula_number():
    # ok: py-eval-request-data
    return str(eval(f"factor * {int(request.form['factor'])}", {"factor": 2}))


class Job:
    def __init__(self, source):
        self.source = source
        self.name = "job"

    def run(self):
        # ruleid: py-eval-request-data
        exec(self.source)

    def label(self):
        # ok: py-eval-request-data
        return eval(self.name)


@app.post("/jobs")
def jobs():
    Job(request.form["source"]).run()
    return "", 204
