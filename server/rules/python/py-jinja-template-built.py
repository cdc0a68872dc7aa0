from flask import request
from jinja2 import Environment, FileSystemLoader, Template
from mako.template import Template as MakoTemplate

env = Environment(loader=FileSystemLoader("templates"), autoescape=True)


def subject(customer):
    # ruleid: py-jinja-template-built
    return Template(f"Dear {customer}, {{{{ text }}}}").render(text="thank you")


def signature(name):
    # ruleid: py-jinja-template-built
    return env.from_string("Kind regards, " + name).render()


def preview():
    source = request.form["source"]
    # ruleid: py-jinja-template-built
    return Template(source).render()


def report(title):
    # ruleid: py-jinja-template-built
    return MakoTemplate("<h1>%s</h1>" % title).render()


def subject_safe(customer):
    # ok: py-jinja-template-built
    return Template("Dear {{ customer }}").render(customer=customer)


def from_file(path):
    with open(path) as file:
        # ok: py-jinja-template-built
        return Template(file.read())


def signature_safe(name):
    # ok: py-jinja-template-built
    return env.from_string("Kind regards, {{ name }}").render(name=name)


def page(name):
    # ok: py-jinja-template-built
    return env.get_template(f"{name}.html").render()
