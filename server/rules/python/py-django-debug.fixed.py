"""Settings of the shop."""

import os

# ruleid: py-django-debug
DEBUG = False

ALLOWED_HOSTS = ["shop.example.org"]

# ok: py-django-debug
TEMPLATE_DEBUG = True

if os.environ.get("DJANGO_ENV") == "development":
    # ok: py-django-debug
    DEBUG = True

try:
    from .local import *
except ImportError:
    # ruleid: py-django-debug
    DEBUG = False


class Development:
    # ok: py-django-debug
    DEBUG = True
