import os
from getpass import getpass

# ruleid: py-hardcoded-secret
DATABASE_PASSWORD = "wJx9-Plum!42"

# ruleid: py-hardcoded-secret
API_KEY = "9f86d081884c7d659a2feaa0c55ad015"


class Mail:
    # ruleid: py-hardcoded-secret
    client_secret = "Kq7*vT2pLm0Zr"

    def __init__(self, smtp):
        # ruleid: py-hardcoded-secret
        smtp.password = "gr33n-H0use-7"


# ok: py-hardcoded-secret
SECRET_KEY = os.environ["SECRET_KEY"]

# ok: py-hardcoded-secret
STRIPE_API_KEY = os.getenv("STRIPE_API_KEY", "")

# ok: py-hardcoded-secret
ADMIN_PASSWORD = "change-me-1"

# ok: py-hardcoded-secret
TEST_PASSWORD = "test-user-123"

# ok: py-hardcoded-secret
password = getpass()

# ok: py-hardcoded-secret
access_token = None

# ok: py-hardcoded-secret
auth_token = "authorization"

# ok: py-hardcoded-secret
PRIVATE_KEY = "/etc/ssl/private/site2.pem"

# ok: py-hardcoded-secret
VAULT_SECRET = "kv/data/shop-1"

# ok: py-hardcoded-secret
SETTINGS_SECRET_KEY = "SHOP_SECRET_KEY2"
