import httpx
import requests


def price(symbol, options):
    # ruleid: py-requests-no-timeout
    quote = requests.get(f"https://quotes.example.com/v1/{symbol}", timeout=10)
    # ruleid: py-requests-no-timeout
    order = requests.post("https://orders.example.com/v1", json={"symbol": symbol}, timeout=10)
    # ruleid: py-requests-no-timeout
    slow = httpx.get("https://archive.example.com", timeout=10)
    # ok: py-requests-no-timeout
    fast = requests.get("https://quotes.example.com/v1", timeout=(3, 10))
    # ok: py-requests-no-timeout
    passed = requests.get("https://quotes.example.com/v1", **options)
    # ok: py-requests-no-timeout
    by_default = httpx.get("https://quotes.example.com/v1")
    return quote, order, slow, fast, passed, by_default
