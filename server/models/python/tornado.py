import os

import tornado.httpclient
import tornado.template
import tornado.web
import tornado.websocket


class Page(tornado.web.RequestHandler):
    def get(self):
        name = self.get_argument("name")
        # ruleid: py-html-request
        self.write("<p>" + name + "</p>")
        # ruleid: py-open-redirect-request
        self.redirect(self.get_argument("next"))
        # ruleid: py-template-request
        tornado.template.Template("<p>" + name + "</p>")

    async def post(self):
        # ruleid: py-ssrf-request-url
        await tornado.httpclient.AsyncHTTPClient().fetch(self.get_body_argument("url"))


class Console(tornado.websocket.WebSocketHandler):
    def on_message(self, message):
        # ruleid: py-command-request
        os.system(message)
