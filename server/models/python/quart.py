import quart
from quart import request


async def leave():
    # ruleid: py-open-redirect-request
    return quart.redirect(request.args["next"])


async def page():
    # ruleid: py-template-request
    return await quart.render_template_string("<h1>" + request.args["title"] + "</h1>")
