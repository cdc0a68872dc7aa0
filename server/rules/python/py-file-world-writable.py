import os
import stat
from os import chmod
from pathlib import Path


def share(path):
    # ruleid: py-file-world-writable
    os.chmod(path, 0o777)


def log(path):
    # ruleid: py-file-world-writable
    chmod(path, 0o666)


def drop(name):
    folder = Path("/srv") / name
    # ruleid: py-file-world-writable
    Path("/srv/drop").chmod(0o777)
    return folder


def drop_box(path, mode):
    # ruleid: py-file-world-writable
    os.chmod(path, stat.S_IRWXU | stat.S_IRWXG | stat.S_IRWXO)
    # ruleid: py-file-world-writable
    os.chmod(path, mode | 0o777)
    # ok: py-file-world-writable
    os.chmod(path, mode & ~stat.S_IWOTH)


def script(path):
    # ok: py-file-world-writable
    os.chmod(path, 0o755)


def key(path):
    # ok: py-file-world-writable
    os.chmod(path, 0o600)


def group(path):
    # ok: py-file-world-writable
    os.chmod(path, 0o664)


def shared_folder(path):
    # ok: py-file-world-writable
    os.chmod(path, 0o1777)


def owner(path):
    # ok: py-file-world-writable
    os.chmod(path, stat.S_IRUSR | stat.S_IWUSR)
