from django.http import HttpResponseRedirect
from django.shortcuts import redirect as go
from django.utils.http import url_has_allowed_host_and_scheme
from flask import Flask, redirect, request, url_for

app = Flask(__name__)
TARGETS = {"home": "/", "cart": "/cart"}


@app.post("/login")
def login():
    # ruleid: py-open-redirect-request
    return redirect(request.args.get("next") or url_for("home"))


@app.get("/logout")
def logout():
    # ruleid: py-open-redirect-request
    return redirect(request.args["next"], code=303)


@app.get("/continue")
def resume():
    target = request.values.get("target", "/")
    # ruleid: py-open-redirect-request
    return redirect(target)


def django_login(request):
    # ruleid: py-open-redirect-request
    return HttpResponseRedirect(request.GET.get("next", "/"))


def django_logout(request):
    after = request.POST["next"]
    # ruleid: py-open-redirect-request
    return go(after)


@app.get("/home")
def home():
    # ok: py-open-redirect-request
    return redirect(url_for("cart", item=request.args["item"]))


@app.get("/known")
def known():
    # ok: py-open-redirect-request
    return redirect(TARGETS[request.args["to"]])


def django_verified(request):
    after = request.GET.get("next", "/")
    if not url_has_allowed_host_and_scheme(after, allowed_hosts={request.get_host()}):
        after = "/"
    # ok: py-open-redirect-request
    return go(after)


def django_verified_inside(request):
    after = request.GET.get("next")
    if after and url_has_allowed_host_and_scheme(url=after, allowed_hosts=None):
        # ok: py-open-redirect-request
        return HttpResponseRedirect(after)
    return go("home")


def back(request):
    # ok: py-open-redirect-request
    return go(request.get_full_path())


def leave(target):
    # ruleid: py-open-redirect-request
    return redirect(target, code=303)


@app.get("/leave")
def leave_from_request():
    parts = {"to": request.args.get("to"), "home": "/"}
    return leave(parts["to"])


@app.get("/step")
def step():
    # ok: py-open-redirect-request
    return redirect("/step/" + request.args["number"])


@app.get("/docs")
def docs():
    target = "https://docs.example.org/"
    target += request.args["page"]
    # ok: py-open-redirect-request
    return redirect(target)
