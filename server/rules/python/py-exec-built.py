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


def run_typed():
    line = input("> ")
    # ruleid: py-exec-built
    exec(line)


def run_step(step, scope):
    # ruleid: py-exec-built
    exec(step, scope)


def run_file(path, scope):
    with open(path) as file:
        code = compile(file.read(), path, "exec")
    # ok: py-exec-built
    exec(code, scope)
