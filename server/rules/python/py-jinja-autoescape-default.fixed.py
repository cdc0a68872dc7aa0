from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, select_autoescape

# ruleid: py-jinja-autoescape-default
pages = Environment(loader=FileSystemLoader("pages"), autoescape=select_autoescape())
# ruleid: py-jinja-autoescape-default
plain = Environment(autoescape=select_autoescape())
# ok: py-jinja-autoescape-default
escaped = Environment(loader=FileSystemLoader("pages"), autoescape=select_autoescape())
# ok: py-jinja-autoescape-default
code = Environment(loader=FileSystemLoader("code"), trim_blocks=True, lstrip_blocks=True)
# ok: py-jinja-autoescape-default
config = Environment(loader=FileSystemLoader("config"), undefined=StrictUndefined)


def badge(user):
    # ruleid: py-jinja-autoescape-default
    return Template("<b>{{ name }}</b>").render(name=user.name)


def greeting(user):
    # ok: py-jinja-autoescape-default
    return Template("Hello {{ name }}").render(name=user.name)
