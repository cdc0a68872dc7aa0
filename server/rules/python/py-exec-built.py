import importlib


def load_plugin(name):
    # ruleid: py-exec-built
    exec(f"import plugins.{name}")


class Settings:
    def assign(self, field, value):
        # ruleid: py-exec-built
        exec("self.%s = %r" % (field, value))

    def call(self, method):
        # ruleid: py-exec-built
        exec("self." + method + "()")

    def assign_safely(self, field, value):
        # ok: py-exec-built
        setattr(self, field, value)


def load_plugin_safely(name):
    # ok: py-exec-built
    return importlib.import_module("plugins." + name)


def run_script(path, namespace):
    with open(path, "rb") as script:
        # ok: py-exec-built
        exec(compile(script.read(), path, "exec"), namespace)


def known():
    # ok: py-exec-built
    exec("answer = 42")


def by_cursor(cursor, name):
    # ok: py-exec-built
    cursor.exec(f"show {name}")
