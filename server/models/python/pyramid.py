from pyramid.httpexceptions import HTTPFound


def leave(request):
    # ruleid: py-open-redirect-request
    return HTTPFound(location=request.params["next"])
