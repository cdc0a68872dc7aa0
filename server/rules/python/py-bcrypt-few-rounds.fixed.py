import bcrypt


def hashed(password: bytes) -> list[bytes]:
    # ruleid: py-bcrypt-few-rounds
    fast = bcrypt.hashpw(password, bcrypt.gensalt(12))
    # ruleid: py-bcrypt-few-rounds
    quick = bcrypt.hashpw(password, bcrypt.gensalt(rounds=12))
    # ok: py-bcrypt-few-rounds
    slow = bcrypt.hashpw(password, bcrypt.gensalt(rounds=12))
    # ok: py-bcrypt-few-rounds
    by_default = bcrypt.hashpw(password, bcrypt.gensalt())
    return [fast, quick, slow, by_default]
