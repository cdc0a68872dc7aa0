# ruleid: py-drf-open-by-default
REST_FRAMEWORK = {"DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"], "PAGE_SIZE": 50}

# ruleid: py-drf-open-by-default
OTHER = {"DEFAULT_PERMISSION_CLASSES": []}

# ok: py-drf-open-by-default
CLOSED = {"DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"]}

# ok: py-drf-open-by-default
PAGES = {"PAGE_SIZE": 50}
