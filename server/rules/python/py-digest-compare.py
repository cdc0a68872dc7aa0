import hashlib
import hmac
from hmac import compare_digest


def verify(secret, body, signature):
    expected = hmac.new(secret, body, hashlib.sha256).hexdigest()
    # ruleid: py-digest-compare
    return expected == signature


class Webhook:
    def accept(self, request):
        digest = hmac.new(self.secret, request.body, "sha256").hexdigest()
        # ruleid: py-digest-compare
        if request.headers["X-Signature"] != digest:
            raise PermissionError("signature")


def verify_inline(secret, body, signature):
    # ruleid: py-digest-compare
    return hmac.new(secret, body, "sha256").digest() == signature


def verify_safe(secret, body, signature):
    expected = hmac.new(secret, body, hashlib.sha256).hexdigest()
    # ok: py-digest-compare
    return compare_digest(expected, signature)


def unchanged(path, known):
    content = hashlib.sha256(path.read_bytes()).hexdigest()
    # ok: py-digest-compare
    return content == known
