import aiohttp
from aiohttp import web


async def leave(request):
    # ruleid: py-open-redirect-request
    raise web.HTTPFound(request.query["next"])


async def greet(request):
    # ruleid: py-html-request
    return web.Response(text=f"<p>{request.query['name']}</p>", content_type="text/html")


async def relay(request):
    # ruleid: py-ssrf-request-url
    async with aiohttp.request("GET", request.query["url"]) as answer:
        return web.Response(body=await answer.read())


async def download(request):
    # ruleid: py-path-traversal-request
    return web.FileResponse("/srv/files/" + request.match_info["name"])


async def chat(request):
    socket = web.WebSocketResponse()
    async for message in socket:
        # ruleid: py-eval-request-data
        eval(message.data)
