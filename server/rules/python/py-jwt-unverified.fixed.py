import jwt
from jose import jwt as jose_jwt
from jwt import PyJWKClient, decode

KEY = read_key()


def user_of(token):
    # ruleid: py-jwt-unverified
    claims = jwt.decode(token, KEY, algorithms=["HS256"])
    return claims["sub"]


def user_of_unsigned(token):
    # ruleid: py-jwt-unverified
    return decode(token, options={"verify_signature": False})["sub"]


def old(token):
    # ruleid: py-jwt-unverified
    return jwt.decode(token, KEY, algorithms=["HS256"])


def lax(token):
    # ruleid: py-jwt-unverified
    return jwt.decode(token, KEY, algorithms=["HS256"])


def jose(token):
    # ruleid: py-jwt-unverified
    return jose_jwt.decode(token, KEY, options={"verify_signature": False, "verify_aud": False})


def verified(token):
    # ok: py-jwt-unverified
    return jwt.decode(token, KEY, algorithms=["HS256"], audience="shop")["sub"]


def no_audience(token):
    # ok: py-jwt-unverified
    return jwt.decode(token, KEY, algorithms=["RS256"], options={"verify_aud": False})


def by_key_id(token, url):
    key = PyJWKClient(url).get_signing_key_from_jwt(token)
    # ok: py-jwt-unverified
    return decode(token, key.key, algorithms=["RS256"])


def issuer(token):
    # ok: py-jwt-unverified
    unverified = jwt.decode(token, options={"verify_signature": False})
    key = key_of(unverified["iss"])
    return jwt.decode(token, key, algorithms=["RS256"])["sub"]


def text(value):
    # ok: py-jwt-unverified
    return value.decode("utf-8")
