import re

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/search")
def search():
    # ruleid: py-regex-request-pattern
    return jsonify([note for note in notes() if re.search(request.args["q"], note)])


@app.get("/filter")
def filter_notes():
    wanted = request.args.get("pattern", "")
    # ruleid: py-regex-request-pattern
    pattern = re.compile(wanted, re.IGNORECASE)
    return jsonify([note for note in notes() if pattern.match(note)])


def django_filter(request):
    word = request.GET["word"]
    # ruleid: py-regex-request-pattern
    return JsonResponse(re.findall(word, text()), safe=False)


@app.get("/search-escaped")
def search_escaped():
    # ok: py-regex-request-pattern
    return jsonify([note for note in notes() if re.search(re.escape(request.args["q"]), note)])


@app.get("/word")
def word():
    wanted = request.args["word"]
    # ok: py-regex-request-pattern
    return jsonify(re.findall(r"\b\w+\b", wanted))


@app.get("/contains")
def contains():
    # ok: py-regex-request-pattern
    return jsonify([note for note in notes() if request.args["q"] in note])
