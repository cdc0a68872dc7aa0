import os


def daemon():
    os.setsid()
    # ruleid: py-umask-zero
    os.umask(0)
    os.chdir("/")


class Service:
    def detach(self):
        # ruleid: py-umask-zero
        os.umask(0o000)


def daemon_safe():
    # ok: py-umask-zero
    os.umask(0o077)


def current():
    # ok: py-umask-zero
    mask = os.umask(0)
    os.umask(mask)
    return mask


def shared():
    # ok: py-umask-zero
    os.umask(0o022)
