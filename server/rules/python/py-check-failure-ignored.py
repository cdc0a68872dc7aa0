import logging


def receive(key, body, signature):
    # ruleid: py-check-failure-ignored
    try:
        key.verify(signature, body)
    except Exception:
        pass
    return store(body)


def remove(user, order):
    # ruleid: py-check-failure-ignored
    try:
        check_permission(user, order)
    except PermissionError:
        pass
    order.delete()


def receive_checked(key, body, signature):
    # ok: py-check-failure-ignored
    try:
        key.verify(signature, body)
    except ValueError:
        return None
    return store(body)


def tidy(path):
    # ok: py-check-failure-ignored
    try:
        path.unlink()
    except OSError:
        pass
    logging.info("done")
