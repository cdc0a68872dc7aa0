import aiohttp
import boto3


async def fetch(url):
    # ruleid: py-tls-client-unverified
    connector = aiohttp.TCPConnector(ssl=False)
    async with aiohttp.ClientSession(connector=connector) as session:
        # ruleid: py-tls-client-unverified
        async with session.get(url, ssl=False) as response:
            return await response.text()


async def fetch_verified(url, context):
    async with aiohttp.ClientSession() as session:
        # ok: py-tls-client-unverified
        async with session.get(url, ssl=context) as response:
            return await response.text()


def buckets():
    # ruleid: py-tls-client-unverified
    first = boto3.client("s3", verify=False)
    # ok: py-tls-client-unverified
    second = boto3.client("s3", verify="/etc/ssl/internal.pem")
    return first, second
