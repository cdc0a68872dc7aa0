import crypt


def hashed(password):
    # ruleid: py-crypt-weak-method
    old = crypt.crypt(password, crypt.METHOD_SHA512)
    # ruleid: py-crypt-weak-method
    salt = crypt.mksalt(crypt.METHOD_SHA512)
    # ok: py-crypt-weak-method
    new = crypt.crypt(password, crypt.mksalt(crypt.METHOD_SHA512))
    # ok: py-crypt-weak-method
    by_default = crypt.crypt(password)
    return old, salt, new, by_default
