from django.core.mail import send_mail
from flask import Flask, render_template, request
from flask_mail import Message
from markupsafe import escape

app = Flask(__name__)


@app.post("/invite")
def invite():
    text = request.form["text"]
    # ruleid: py-mail-html-request
    message = Message("Invitation", recipients=["a@example.com"], html=f"<p>{text}</p>")
    # ok: py-mail-html-request
    plain = Message("Invitation", recipients=["a@example.com"], body=text)
    # ok: py-mail-html-request
    page = Message("Invitation", recipients=["a@example.com"], html=render_template("invite.html", text=text))
    # ok: py-mail-html-request
    escaped = Message("Invitation", recipients=["a@example.com"], html=f"<p>{escape(text)}</p>")
    return [message, plain, page, escaped]


def contact(request):
    # ruleid: py-mail-html-request
    send_mail("Contact", "", "shop@example.com", ["a@example.com"], html_message=request.POST["text"])
