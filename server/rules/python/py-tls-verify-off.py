import httpx
import requests
from requests import post


class Api:
    def __init__(self, base):
        self.base = base
        self.session = requests.Session()

    def status(self):
        # ruleid: py-tls-verify-off
        return requests.get(f"{self.base}/status", verify=False, timeout=5).json()

    def report(self, data):
        # ruleid: py-tls-verify-off
        return post(self.base, json=data, verify=False)

    def users(self):
        # ruleid: py-tls-verify-off
        return self.session.get(self.base + "/users", verify=False)


async def fetch(url):
    # ruleid: py-tls-verify-off
    async with httpx.AsyncClient(verify=False) as client:
        return await client.get(url)


def upload(url, file):
    # ruleid: py-tls-verify-off
    answer = requests.post(
        url,
        files={"file": file},
        verify=False,
    )
    answer.raise_for_status()


def default(url):
    # ok: py-tls-verify-off
    return requests.get(url, timeout=5)


def own_ca(url):
    # ok: py-tls-verify-off
    return requests.get(url, verify="/etc/ssl/certs/company.pem", timeout=5)


def configured(url, settings):
    # ok: py-tls-verify-off
    return httpx.get(url, verify=settings.verify)


def draft(form):
    # ok: py-tls-verify-off
    return form.save(verify=False)
