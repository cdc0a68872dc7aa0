import os
import subprocess

from flask import Flask

app = Flask(__name__)
# ruleid: py-flask-debug
app.config["DEBUG"] = False

admin = Flask("admin")
# ruleid: py-flask-debug
admin.debug = False


def serve():
    # ok: py-flask-debug
    app.run(host="127.0.0.1", port=8000)


def serve_configured():
    # ok: py-flask-debug
    app.run(debug=os.environ.get("FLASK_DEBUG") == "1")


def serve_plain():
    # ok: py-flask-debug
    app.run(debug=False)


def serve_debugged():
    # ruleid: py-flask-debug
    app.run("127.0.0.1", 8000, True)


def build(runner):
    # ok: py-flask-debug
    subprocess.run(["make"], check=True)
    # ok: py-flask-debug
    runner.run(debug=True)


if __name__ == "__main__":
    # ruleid: py-flask-debug
    app.run(host="0.0.0.0", port=8000, debug=False)
