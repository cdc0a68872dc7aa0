import cherrypy
from cherrypy.lib.static import serve_file


class Files:
    @cherrypy.expose
    def download(self, name):
        # ruleid: py-path-traversal-request
        return serve_file("/srv/files/" + name)

    @cherrypy.expose
    def leave(self):
        # ruleid: py-open-redirect-request
        raise cherrypy.HTTPRedirect(cherrypy.request.params["next"])

    def helper(self, name):
        # ok: py-path-traversal-request
        return serve_file("/srv/files/" + name)
