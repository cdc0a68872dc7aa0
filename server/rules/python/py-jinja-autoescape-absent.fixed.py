import jinja2
from jinja2 import Environment, FileSystemLoader, select_autoescape

# ruleid: py-jinja-autoescape-absent
pages = Environment(loader=FileSystemLoader("templates"), autoescape=select_autoescape())


def index(user):
    return pages.get_template("index.html").render(user=user)


def invoice(order):
    # ruleid: py-jinja-autoescape-absent
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader("invoices"), trim_blocks=True, autoescape=select_autoescape())
    template = environment.get_template("invoice.html.j2")
    return template.render(order=order)


def site(config):
    # ok: py-jinja-autoescape-absent
    nginx = Environment(loader=FileSystemLoader("nginx"))
    return nginx.get_template("site.conf").render(config=config)


def letter(order):
    # ok: py-jinja-autoescape-absent
    environment = Environment(loader=FileSystemLoader("letters"), autoescape=True)
    return environment.get_template("letter.html").render(order=order)


def options(order, settings):
    # ok: py-jinja-autoescape-absent
    environment = Environment(loader=FileSystemLoader("letters"), **settings)
    return environment.get_template("letter.html").render(order=order)
