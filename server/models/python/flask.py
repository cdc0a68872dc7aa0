from flask import render_template_string, request


def page():
    # ruleid: py-template-request
    return render_template_string("<h1>" + request.args["title"] + "</h1>")
