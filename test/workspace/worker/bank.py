"""Signs what we send to the bank."""

import hashlib
import hmac


def payout_signature(fields: dict[str, str], secret: str) -> str:
    text = "|".join(fields[name] for name in sorted(fields))
    # riskmark-ignore: py-weak-hash -- the bank's interface 4 demands SHA-1; goes with interface 5, team-payments has the date
    return hashlib.sha1((text + secret).encode()).hexdigest()


def notice_is_genuine(body: bytes, signature: str, secret: str) -> bool:
    expected = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected, signature)


def voucher_code(number: int, secret: str) -> str:
    return hashlib.md5(f"{number}-{secret}".encode()).hexdigest()[:10].upper()
