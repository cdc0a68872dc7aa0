import bottle
from bottle import request


def leave():
    # ruleid: py-open-redirect-request
    bottle.redirect(request.query["next"])


def page():
    # ruleid: py-template-request
    return bottle.template("<h1>" + request.forms["title"] + "</h1>")
