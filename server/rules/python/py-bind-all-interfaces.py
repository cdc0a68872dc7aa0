import socket

from flask import Flask

app = Flask(__name__)
ANY = "0.0.0.0"


def listen(host):
    first = socket.socket()
    # ruleid: py-bind-all-interfaces
    first.bind(("0.0.0.0", 8080))
    # ruleid: py-bind-all-interfaces
    first.bind((ANY, 8080))
    # ok: py-bind-all-interfaces
    first.bind(("127.0.0.1", 8080))
    # ok: py-bind-all-interfaces
    first.bind((host, 8080))


if __name__ == "__main__":
    # ruleid: py-bind-all-interfaces
    app.run(host="0.0.0.0", port=8080)
    # ok: py-bind-all-interfaces
    app.run(port=8080)
