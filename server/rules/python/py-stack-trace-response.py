import traceback

from django.http import JsonResponse
from flask import Flask, jsonify

app = Flask(__name__)


@app.route("/import")
def load():
    try:
        run()
    except Exception:
        # ruleid: py-stack-trace-response
        return traceback.format_exc(), 500
    return "ok"


@app.post("/export")
def export():
    try:
        run()
    except Exception as error:
        # ruleid: py-stack-trace-response
        return jsonify({"error": str(error)})
    return "ok"


def orders(request):
    try:
        run()
    except Exception as error:
        # ruleid: py-stack-trace-response
        return JsonResponse({"error": str(error)}, status=500)
    return JsonResponse({})


@app.route("/logged")
def logged():
    try:
        run()
    except Exception as error:
        app.logger.error("import failed: %s", error)
        # ok: py-stack-trace-response
        return "The import failed.", 500
    # ok: py-stack-trace-response
    return "ok"


@app.route("/checked")
def checked():
    try:
        run()
    except OrderError as error:
        # ok: py-stack-trace-response
        return str(error), 400
    return "ok"


@app.errorhandler(Exception)
def show_trace(error):
    # ruleid: py-stack-trace-response
    return traceback.format_exc(), 500


@app.errorhandler(404)
def show_missing(error):
    # ok: py-stack-trace-response
    return "There is no such page.", 404
