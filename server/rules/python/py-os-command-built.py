import os
import shlex
import subprocess
import sys
from os import popen
from os import system as run_command

REPORT_DIR = "/var/reports"


def convert(source, target):
    # ruleid: py-os-command-built
    os.system(f"convert {source} -resize 50% {target}")


def archive(folder):
    # ruleid: py-os-command-built
    return os.system("tar czf backup.tgz " + folder)


def branch_log(branch):
    # ruleid: py-os-command-built
    with os.popen("git log --oneline %s" % branch) as out:
        return out.read()


def ping(host):
    command = "ping -c 1 {}".format(host)
    # ruleid: py-os-command-built
    return run_command(command) == 0


def lookup(domain):
    # ruleid: py-os-command-built
    return popen(f"dig +short {domain}").read()


def run_words(words):
    # ruleid: py-os-command-built
    os.system(" ".join(words))


def clear_screen():
    # ok: py-os-command-built
    os.system("cls" if os.name == "nt" else "clear")


def list_reports():
    # ok: py-os-command-built
    os.system("ls -l " + REPORT_DIR)


def archive_quoted(folder):
    # ok: py-os-command-built
    os.system(f"tar czf backup.tgz {shlex.quote(folder)}")


def archive_list(folder):
    # ok: py-os-command-built
    subprocess.run(["tar", "czf", "backup.tgz", folder], check=True)


def restart():
    # ok: py-os-command-built
    os.execv(sys.executable, [sys.executable] + sys.argv)
