import os
import subprocess


def backup():
    # ruleid: py-shell-wildcard
    os.system("tar czf /backup/all.tgz *")
    # ruleid: py-shell-wildcard
    subprocess.run("chown root: *", shell=True, check=True)
    # ok: py-shell-wildcard
    os.system("tar czf /backup/all.tgz ./*")
    # ok: py-shell-wildcard
    os.system("rm -f -- *.pyc")
    # ok: py-shell-wildcard
    subprocess.run(["tar", "czf", "/backup/all.tgz", "."], check=True)
