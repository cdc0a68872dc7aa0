import random
import secrets
import string
from random import choice, randint

ALPHABET = string.ascii_letters + string.digits


def reset(user):
    # ruleid: py-insecure-random-secret
    user.reset_token = "".join(random.choice(ALPHABET) for _ in range(32))
    user.save()


class Login:
    def start(self):
        # ruleid: py-insecure-random-secret
        self.otp = random.randint(100000, 999999)

    def session(self):
        # ruleid: py-insecure-random-secret
        session_id = "%032x" % random.getrandbits(128)
        return session_id


def generate_password(length=12):
    # ruleid: py-insecure-random-secret
    return "".join(random.choices(ALPHABET, k=length))


def make_api_key():
    # ruleid: py-insecure-random-secret
    characters = "".join(choice(ALPHABET) for _ in range(40))
    return "key-" + characters


def verification():
    # ruleid: py-insecure-random-secret
    verification_code = randint(1000, 9999)
    return verification_code


def salt():
    # ruleid: py-insecure-random-secret
    salt = random.randbytes(16)
    return salt


def reset_safe(user):
    # ok: py-insecure-random-secret
    user.reset_token = secrets.token_urlsafe(32)
    user.save()


def otp_safe():
    # ok: py-insecure-random-secret
    otp = random.SystemRandom().randint(100000, 999999)
    return otp


def dice():
    # ok: py-insecure-random-secret
    return random.randint(1, 6)


def next_word(vocabulary, weights):
    # ok: py-insecure-random-secret
    token = random.choices(vocabulary, weights)[0]
    return token


def colour():
    # ok: py-insecure-random-secret
    name = "".join(random.choice("0123456789abcdef") for _ in range(6))
    return "#" + name


def make_boundary():
    # ok: py-insecure-random-secret
    token = random.randrange(2**63)
    return "===============%019d==" % token


def backoff(attempt):
    # ok: py-insecure-random-secret
    delay = random.random() * 2**attempt
    return delay


def otp():
    # ruleid: py-insecure-random-secret
    code = random.randint(100000, 999999)
    return code
