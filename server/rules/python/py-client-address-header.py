from flask import Flask, abort, request

app = Flask(__name__)


@app.get("/metrics")
def metrics():
    address = request.headers.get("X-Forwarded-For", request.remote_addr)
    # ruleid: py-client-address-header
    if not address.startswith("10."):
        abort(403)
    return "ok"


def admin(request):
    # ruleid: py-client-address-header
    if request.META.get("HTTP_X_REAL_IP") not in ALLOWED_ADDRESSES:
        raise PermissionError
    return "ok"


@app.get("/health")
def health():
    # ok: py-client-address-header
    if request.remote_addr != "127.0.0.1":
        abort(403)
    # ok: py-client-address-header
    app.logger.info("from %s", request.headers.get("X-Forwarded-For"))
    return "ok"


@app.get("/internal")
def internal():
    address = request.headers["X-Forwarded-For"].split(",")[-1]
    # ok: py-client-address-header
    if address != "10.0.0.7":
        abort(403)
    return "ok"
