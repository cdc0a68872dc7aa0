import shlex
import subprocess
import subprocess as sp
from subprocess import Popen, check_output as capture

MIGRATE = "alembic upgrade head"


class Repository:
    def __init__(self, path):
        self.path = path

    def clone(self, url):
        # ruleid: py-subprocess-shell-built
        subprocess.run(f"git clone {url} {self.path}", shell=True, check=True)

    def blame(self, name):
        # ruleid: py-subprocess-shell-built
        return capture("git blame " + name, cwd=self.path, shell=True)

    def log(self, author):
        command = "git log --author=%s" % author
        # ruleid: py-subprocess-shell-built
        return sp.check_output(command, shell=True, text=True)

    def grep(self, word):
        # ruleid: py-subprocess-shell-built
        process = Popen(
            "grep -rn {} .".format(word),
            stdout=subprocess.PIPE,
            shell=True,
        )
        return process.communicate()[0]

    def size(self):
        # ruleid: py-subprocess-shell-built
        return subprocess.getoutput(f"du -sh {self.path}")


def run_all(commands):
    # ruleid: py-subprocess-shell-built
    sp.call(" && ".join(commands), shell=True)


def lookup(host, reverse):
    if reverse:
        command = "dig -x " + host
    else:
        command = "dig {}".format(host)
    # ruleid: py-subprocess-shell-built
    return subprocess.run(command, shell=True, capture_output=True)


def migrate():
    # ok: py-subprocess-shell-built
    subprocess.run(MIGRATE, shell=True, check=True)


def count_lines():
    # ok: py-subprocess-shell-built
    return subprocess.check_output("cat *.log | wc -l", shell=True)


def clone_list(url, path):
    # ok: py-subprocess-shell-built
    subprocess.run(["git", "clone", "--", url, path], check=True)


def clone_no_shell(url):
    # ok: py-subprocess-shell-built
    subprocess.run(shlex.split(f"git clone {url}"), shell=False)


def grep_quoted(word):
    # ok: py-subprocess-shell-built
    return subprocess.run("grep -rn " + shlex.quote(word) + " . | head", shell=True)
