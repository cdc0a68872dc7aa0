import html
import string
from email.mime.text import MIMEText


def render(request):
    # ruleid: py-template-request
    return string.Formatter().format(request.args["form"], name="world")


def invite(request):
    # ruleid: py-mail-html-request
    MIMEText("<p>" + request.form["name"] + "</p>", "html")
    # ok: py-mail-html-request
    MIMEText("<p>" + html.escape(request.form["name"]) + "</p>", "html")
