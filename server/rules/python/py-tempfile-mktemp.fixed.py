import os
import tempfile
from tempfile import mktemp


def export(rows):
    # ruleid: py-tempfile-mktemp
    path = tempfile.NamedTemporaryFile(suffix=".csv", delete=False).name
    with open(path, "w") as file:
        file.writelines(rows)
    return path


class Renderer:
    def __init__(self):
        # ruleid: py-tempfile-mktemp
        self.output = tempfile.NamedTemporaryFile(delete=False).name


def export_created(rows):
    # ok: py-tempfile-mktemp
    with tempfile.NamedTemporaryFile("w", suffix=".csv", delete=False) as file:
        file.writelines(rows)
    return file.name


def descriptor():
    # ok: py-tempfile-mktemp
    handle, path = tempfile.mkstemp()
    os.close(handle)
    return path


def folder():
    # ok: py-tempfile-mktemp
    return tempfile.TemporaryDirectory()
