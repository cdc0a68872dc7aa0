import hashlib
import os

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC


def store(password):
    salt = os.urandom(16)
    # ruleid: py-pbkdf2-few-rounds
    old = hashlib.pbkdf2_hmac("sha256", password, salt, 1000)
    # ruleid: py-pbkdf2-few-rounds
    kdf = PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=salt, iterations=10_000)
    # ok: py-pbkdf2-few-rounds
    new = hashlib.pbkdf2_hmac("sha256", password, salt, 600_000)
    # ok: py-pbkdf2-few-rounds
    derived = hashlib.pbkdf2_hmac("sha256", os.urandom(32), salt, 1)
    return salt, old, kdf, new, derived
