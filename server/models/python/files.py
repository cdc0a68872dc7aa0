import aiofiles


async def read(request):
    # ruleid: py-path-traversal-request
    async with aiofiles.open("/srv/files/" + request.query["name"]) as file:
        return await file.read()
