from django.core.mail import send_mail
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils._os import safe_join
from django.utils.html import escape

from shop.models import Product


def search(request):
    # ruleid: py-sql-request
    return Product.objects.raw("SELECT * FROM product WHERE name = '" + request.GET["name"] + "'")


def leave(request):
    # ok: py-open-redirect-request
    return HttpResponseRedirect(reverse("product", args=[request.GET["slug"]]))


def invite(request):
    # ok: py-mail-html-request
    send_mail("Hello", "", "a@shop.example", [], html_message="<p>" + escape(request.POST["name"]) + "</p>")
    # ruleid: py-mail-html-request
    send_mail("Hello", "", "a@shop.example", [], html_message="<p>" + request.POST["name"] + "</p>")


def show(request):
    # ok: py-path-traversal-request
    with open(safe_join("/srv/files", request.GET["name"])) as file:
        return file.read()
