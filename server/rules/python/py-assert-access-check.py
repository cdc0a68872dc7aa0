import hmac


def remove(request, order):
    # ruleid: py-assert-access-check
    assert request.user.is_superuser
    order.delete()


def rename(user, order, name):
    # ruleid: py-assert-access-check
    assert user.has_perm("orders.change"), "may not rename"
    order.name = name


def parse(text):
    # ok: py-assert-access-check
    assert isinstance(text, str)
    return text.split()


def cancel(user, order):
    if not user.has_perm("orders.cancel"):
        raise PermissionError
    # ok: py-assert-access-check
    assert order.state in {"open", "paid"}
    order.cancel()
