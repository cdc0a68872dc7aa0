INSTALLED_APPS = ["corsheaders", "shop"]

# ruleid: py-django-cors-any-origin
CORS_ALLOW_ALL_ORIGINS = True
# ruleid: py-django-cors-any-origin
CORS_ORIGIN_ALLOW_ALL = True
# ruleid: py-django-cors-any-origin
CORS_ALLOWED_ORIGIN_REGEXES = [r"^.*$"]

# ok: py-django-cors-any-origin
CORS_ALLOWED_ORIGINS = ["https://shop.example.com"]
# ok: py-django-cors-any-origin
CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://\w+\.example\.com$"]
# ok: py-django-cors-any-origin
CORS_ALLOW_CREDENTIALS = True
