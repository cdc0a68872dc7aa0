from urllib.parse import urlparse

import tornado.web
import tornado.websocket


class Chat(tornado.websocket.WebSocketHandler):
    # ruleid: py-tornado-check-disabled
    def check_origin(self, origin):
        return True


class Orders(tornado.web.RequestHandler):
    # ruleid: py-tornado-check-disabled
    def check_xsrf_cookie(self):
        pass


class Prices(tornado.websocket.WebSocketHandler):
    # ok: py-tornado-check-disabled
    def check_origin(self, origin):
        return urlparse(origin).netloc == "shop.example.com"


class Token(tornado.web.RequestHandler):
    # ok: py-tornado-check-disabled
    def check_xsrf_cookie(self):
        if not self.request.headers.get("Authorization"):
            super().check_xsrf_cookie()
