import hashlib
import os

SALT = b"orders-2019"


def store(password: bytes):
    # ruleid: py-constant-salt
    first = hashlib.pbkdf2_hmac("sha256", password, SALT, 600_000)
    # ruleid: py-constant-salt
    second = hashlib.scrypt(password, salt="orders".encode(), n=2**14, r=8, p=1)
    salt = os.urandom(16)
    # ok: py-constant-salt
    third = hashlib.pbkdf2_hmac("sha256", password, salt, 600_000)
    # ok: py-constant-salt
    fourth = hashlib.scrypt(password, salt=salt, n=2**14, r=8, p=1)
    return first, second, third, fourth
