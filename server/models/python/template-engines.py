from markupsafe import Markup


def greet(request):
    # ruleid: py-html-request
    return Markup("<p>" + request.args["name"] + "</p>")
