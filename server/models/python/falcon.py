import os

import falcon


class Files:
    def on_get(self, req, resp, name):
        # ruleid: py-path-traversal-request
        with open("/srv/files/" + name) as file:
            resp.text = file.read()
        # ruleid: py-open-redirect-request
        raise falcon.HTTPFound(req.get_param("next"))

    def on_post(self, req, resp):
        # ruleid: py-command-request
        os.system("convert " + req.media["file"])
        # ok: py-command-request
        os.system("convert " + self.name)

    def on_put(self, req, resp):
        resp.content_type = falcon.MEDIA_HTML
        # ruleid: py-html-request
        resp.text = "<p>" + req.params["name"] + "</p>"
