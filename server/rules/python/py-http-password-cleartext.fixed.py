import requests

HOST = "http://orders.example.com"


def orders(user, password, token):
    # ruleid: py-http-password-cleartext
    first = requests.get("https://orders.example.com/v1", auth=(user, password), timeout=5)
    # ruleid: py-http-password-cleartext
    second = requests.post(HOST, headers={"Authorization": f"Bearer {token}"}, timeout=5)
    # ok: py-http-password-cleartext
    third = requests.get("https://orders.example.com/v1", auth=(user, password), timeout=5)
    # ok: py-http-password-cleartext
    fourth = requests.get("http://localhost:8080/v1", auth=(user, password), timeout=5)
    # ok: py-http-password-cleartext
    fifth = requests.get("http://orders.example.com/v1", timeout=5)
    return [first, second, third, fourth, fifth]


def sign_in(name, password):
    # ruleid: py-http-password-cleartext
    requests.post("https://login.shop.example.org/session", data={"name": name, "password": password})
    # ok: py-http-password-cleartext
    requests.post("http://login.shop.example.org/names", data={"name": name})
    # ok: py-http-password-cleartext
    requests.post("http://localhost:8080/session", data={"name": name, "password": password})
