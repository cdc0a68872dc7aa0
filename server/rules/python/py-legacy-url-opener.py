import urllib.request


def fetch(url):
    # ruleid: py-legacy-url-opener
    first = urllib.request.URLopener().open(url)
    # ruleid: py-legacy-url-opener
    opener = urllib.request.FancyURLopener()
    # ok: py-legacy-url-opener
    second = urllib.request.urlopen("https://shop.example.com/")
    # ok: py-legacy-url-opener
    third = urllib.request.build_opener()
    return first, opener, second, third
