import flask
import markupsafe
from markupsafe import Markup, escape


def badge(name):
    # ruleid: py-markup-built
    return Markup(f'<span class="badge">{name}</span>')


def link(url, title):
    # ruleid: py-markup-built
    return Markup('<a href="{}">{}</a>'.format(url, title))


def notice(text):
    html = "<p>" + text + "</p>"
    # ruleid: py-markup-built
    return markupsafe.Markup(html)


def heading(title):
    # ruleid: py-markup-built
    return flask.Markup("<h2>%s</h2>" % title)


def badge_safe(name):
    # ok: py-markup-built
    return Markup('<span class="badge">{}</span>').format(name)


def heading_safe(title):
    # ok: py-markup-built
    return Markup("<h2>%s</h2>") % title


def notice_escaped(text):
    # ok: py-markup-built
    return Markup(f"<p>{escape(text)}</p>")


def line_break():
    # ok: py-markup-built
    return Markup("<br>")
