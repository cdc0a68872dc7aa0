import hashlib
import os
from hashlib import sha256


class User:
    def set_password(self, password):
        # ruleid: py-weak-password-hash
        self.password_hash = hashlib.md5(password.encode()).hexdigest()

    def verify(self, password):
        # ruleid: py-weak-password-hash
        return self.password_hash == sha256((self.salt + password).encode("utf-8")).hexdigest()


def register(form):
    user_password = form.user_password.data
    # ruleid: py-weak-password-hash
    return hashlib.sha1(user_password).hexdigest()


def set_password_scrypt(user, password):
    user.salt = os.urandom(16)
    # ok: py-weak-password-hash
    user.password_hash = hashlib.scrypt(password.encode(), salt=user.salt, n=2**14, r=8, p=1)


def set_password_pbkdf2(user, password):
    # ok: py-weak-password-hash
    user.password_hash = hashlib.pbkdf2_hmac("sha256", password.encode(), user.salt, 600_000)


def is_leaked(password):
    # ok: py-weak-password-hash
    digest = hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest()
    return digest[5:] in ranges(digest[:5])


def checksum(content):
    # ok: py-weak-password-hash
    return hashlib.sha256(content).hexdigest()
