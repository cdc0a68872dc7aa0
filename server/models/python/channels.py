import os

from channels.generic.websocket import WebsocketConsumer


class Console(WebsocketConsumer):
    def receive(self, text_data=None, bytes_data=None):
        # ruleid: py-command-request
        os.system(text_data)


async def serve(websocket):
    async for message in websocket:
        # ruleid: py-command-request
        os.system(message)


class Reader:
    def receive(self, text_data):
        # ok: py-command-request
        os.system(text_data)
