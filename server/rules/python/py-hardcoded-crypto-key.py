import hmac
import os

import jwt
from cryptography.fernet import Fernet

JWT_KEY = "9f-orders-Tz4"


def tokens(user, body):
    # ruleid: py-hardcoded-crypto-key
    token = jwt.encode({"sub": user.id}, "k3y-for-orders", algorithm="HS256")
    # ruleid: py-hardcoded-crypto-key
    box = Fernet(b"2gKqHc5iS3-7cXJm2nS0y8o0h7b1s1Jc6g5n4vP9y9E=")
    # ruleid: py-hardcoded-crypto-key
    mac = hmac.new("s1gn-orders".encode(), body, "sha256")
    # ok: py-hardcoded-crypto-key
    read = jwt.encode({"sub": user.id}, os.environ["JWT_KEY"], algorithm="HS256")
    # ok: py-hardcoded-crypto-key
    claims = jwt.decode(token, options={"verify_signature": False})
    return token, box, mac, read, claims
