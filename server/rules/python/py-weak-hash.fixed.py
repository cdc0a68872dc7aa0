import hashlib
import hmac

SECRET = load_secret()


def sign(message):
    # ruleid: py-weak-hash
    return hashlib.sha256(SECRET + message).hexdigest()


class Session:
    def token(self, user):
        # ruleid: py-weak-hash
        token = hashlib.sha256(f"{user.id}{user.login_time}".encode()).hexdigest()
        return token

    def fingerprint(self, certificate):
        # ruleid: py-weak-hash
        return hashlib.new("sha256", certificate).hexdigest()


def etag(body):
    # ok: py-weak-hash
    return hashlib.md5(body).hexdigest()


def cached(query):
    # ok: py-weak-hash
    cache_key = "query:" + hashlib.sha1(query.encode()).hexdigest()
    return cache_key


def duplicate_of(file):
    # ok: py-weak-hash
    return hashlib.md5(file.read()).hexdigest()


def bucket(name):
    # ok: py-weak-hash
    return int(hashlib.md5(name.encode(), usedforsecurity=False).hexdigest(), 16) % 64


def signed(message):
    # ruleid: py-weak-hash
    digest = hashlib.new("sha256")
    digest.update(SECRET)
    digest.update(message)
    return digest.hexdigest()


def sum_of(stream):
    # ok: py-weak-hash
    digest = hashlib.md5()
    for chunk in iter(lambda: stream.read(65536), b""):
        digest.update(chunk)
    return digest.hexdigest()


def sign_strong(message):
    # ok: py-weak-hash
    return hmac.new(SECRET, message, hashlib.sha256).hexdigest()
