from django.utils.html import format_html

CLASS = "badge"


def badge(user):
    # ruleid: py-format-html-built
    return format_html(f"<b>{user.name}</b>")


def link(user):
    # ruleid: py-format-html-built
    return format_html("<a href='" + user.url + "'>profile</a>")


def badge_escaped(user):
    # ok: py-format-html-built
    return format_html("<b>{}</b>", user.name)


def badge_styled(user):
    # ok: py-format-html-built
    return format_html(f"<b class='{CLASS}'>{{}}</b>", user.name)
