import requests


class Api:
    def __init__(self):
        self.session = requests.Session()
        # ruleid: py-tls-session-verify-off
        self.session.verify = False


def session():
    http = requests.session()
    http.headers["Accept"] = "application/json"
    # ruleid: py-tls-session-verify-off
    http.verify = False
    return http


def fetch(url):
    with requests.Session() as http:
        # ok: py-tls-session-verify-off
        http.verify = "/etc/ssl/certs/company.pem"
        return http.get(url)


def mark(document):
    # ok: py-tls-session-verify-off
    document.verify = False
