import tempfile
from pathlib import Path


def dump(text):
    # ruleid: py-predictable-temp-file
    with open("/tmp/shop-dump.json", "w") as file:
        file.write(text)


class Report:
    def save(self, data):
        # ruleid: py-predictable-temp-file
        Path("/tmp/report.bin").write_bytes(data)

    def log(self, line):
        # ruleid: py-predictable-temp-file
        open("/var/tmp/report.log", mode="a", encoding="utf-8").write(line)


def read_socket_path():
    # ok: py-predictable-temp-file
    with open("/tmp/shop.pid") as file:
        return int(file.read())


def read_binary():
    # ok: py-predictable-temp-file
    return open("/tmp/shop.bin", "rb").read()


def dump_safe(text):
    # ok: py-predictable-temp-file
    with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as file:
        file.write(text)


def dump_home(text):
    # ok: py-predictable-temp-file
    Path("/var/lib/shop/dump.json").write_text(text)
