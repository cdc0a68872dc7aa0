import jwt


def user_of(token, key):
    # ruleid: py-jwt-expiry-ignored
    claims = jwt.decode(token, key, algorithms=["HS256"], options={"verify_exp": False})
    # ruleid: py-jwt-expiry-ignored
    other = jwt.decode(token, key, algorithms=["RS256"], options={"verify_aud": True, "verify_exp": False})
    # ok: py-jwt-expiry-ignored
    checked = jwt.decode(token, key, algorithms=["HS256"], leeway=10)
    # ok: py-jwt-expiry-ignored
    required = jwt.decode(token, key, algorithms=["HS256"], options={"require": ["exp"]})
    return claims, other, checked, required
