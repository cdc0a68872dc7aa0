import asyncio
import shlex
from asyncio import create_subprocess_shell
from asyncio.subprocess import PIPE


async def thumbnail(path):
    # ruleid: py-asyncio-shell-built
    process = await asyncio.create_subprocess_shell(f"ffmpeg -i {path} -vframes 1 out.png", stdout=PIPE)
    await process.wait()


async def scan(host):
    # ruleid: py-asyncio-shell-built
    return await create_subprocess_shell("nmap -p 80 " + host)


async def trace(host):
    command = "traceroute {}".format(host)
    # ruleid: py-asyncio-shell-built
    process = await asyncio.create_subprocess_shell(command, stdout=PIPE)
    return await process.communicate()


async def uptime():
    # ok: py-asyncio-shell-built
    return await asyncio.create_subprocess_shell("uptime | cut -d, -f1", stdout=PIPE)


async def scan_exec(host):
    # ok: py-asyncio-shell-built
    return await asyncio.create_subprocess_exec("nmap", "-p", "80", host)


async def scan_quoted(host):
    # ok: py-asyncio-shell-built
    return await create_subprocess_shell(f"nmap -p 80 {shlex.quote(host)}")
