import os


def keep_once(path, text):
    if not os.path.exists(path):
        # ruleid: py-file-race
        with open(path, "w") as file:
            file.write(text)


def append(path, line):
    if os.access(path, os.W_OK):
        # ruleid: py-file-race
        with open(path, "a") as file:
            file.write(line)


def keep_exclusive(path, text):
    # ok: py-file-race
    with open(path, "x") as file:
        file.write(text)


def read(path):
    if os.path.exists(path):
        # ok: py-file-race
        return open(path).read()


def write_below(folder, name, text):
    if not os.path.exists(folder):
        os.makedirs(folder)
    # ok: py-file-race
    with open(os.path.join(folder, name), "w") as file:
        file.write(text)
