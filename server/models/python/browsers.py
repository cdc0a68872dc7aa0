import feedparser


def preview(request, page, driver):
    # ruleid: py-ssrf-request-url
    page.goto(request.args["url"])
    # ruleid: py-ssrf-request-url
    driver.get(request.args["url"])
    # ruleid: py-ssrf-request-url
    feedparser.parse(request.args["feed"])
    # ok: py-ssrf-request-url
    page.goto("https://shop.example/?q=" + request.args["q"])
