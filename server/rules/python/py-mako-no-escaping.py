from mako.lookup import TemplateLookup
from mako.template import Template

# ruleid: py-mako-no-escaping
PAGES = TemplateLookup(directories=["pages"])
# ok: py-mako-no-escaping
ESCAPED = TemplateLookup(directories=["pages"], default_filters=["h"])


def greet(name):
    # ruleid: py-mako-no-escaping
    return Template("<p>Hello ${name}</p>").render(name=name)


def greet_escaped(name):
    # ok: py-mako-no-escaping
    return Template("<p>Hello ${name}</p>", default_filters=["h"]).render(name=name)
