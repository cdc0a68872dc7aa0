import os
import subprocess

CLEAR = "clear"


def run(command, jobs):
    # ruleid: py-shell-variable
    os.system(command)
    # ruleid: py-shell-variable
    subprocess.run(command, shell=True, check=True)
    # ruleid: py-shell-variable
    subprocess.check_output(jobs["build"], shell=True)
    # ok: py-shell-variable
    os.system(CLEAR)
    # ok: py-shell-variable
    subprocess.run(command, check=True)
    # ok: py-shell-variable
    subprocess.run("git status | head", shell=True, check=True)
