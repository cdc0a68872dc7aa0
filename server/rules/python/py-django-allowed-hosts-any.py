import os

# ruleid: py-django-allowed-hosts-any
ALLOWED_HOSTS = ["*"]
# ruleid: py-django-allowed-hosts-any
ALLOWED_HOSTS = ["shop.example.com", "*"]
# ok: py-django-allowed-hosts-any
ALLOWED_HOSTS = ["shop.example.com", ".shop.example.com"]
# ok: py-django-allowed-hosts-any
ALLOWED_HOSTS = os.environ["HOSTS"].split(",")

DEBUG = os.environ.get("DEBUG") == "1"
if DEBUG:
    # ok: py-django-allowed-hosts-any
    ALLOWED_HOSTS = ["*"]
