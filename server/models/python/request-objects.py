def store(request):
    upload = request.files["photo"]
    # ruleid: py-path-traversal-request
    upload.save("/srv/photos/" + upload.filename)


def leave(request, response):
    # ruleid: py-open-redirect-request
    response.headers["Location"] = request.args["next"]
    return response
