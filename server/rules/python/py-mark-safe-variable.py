from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe


def bio(user):
    # ruleid: py-mark-safe-variable
    return mark_safe(user.bio)


def cell(value):
    # ruleid: py-mark-safe-variable
    return mark_safe(value)


def icon():
    # ok: py-mark-safe-variable
    return mark_safe("<i class='ok'></i>")


def name(user):
    # ok: py-mark-safe-variable
    return mark_safe(escape(user.name))


def link(user):
    html = format_html("<a href='{}'>{}</a>", user.url, user.name)
    # ok: py-mark-safe-variable
    return mark_safe(html)
