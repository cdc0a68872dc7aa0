import shlex

import paramiko


class Deployer:
    def __init__(self, host):
        self.client = paramiko.SSHClient()
        self.client.load_system_host_keys()
        self.client.connect(host)

    def unpack(self, name):
        # ruleid: py-paramiko-command-built
        self.client.exec_command(f"tar xzf /srv/upload/{shlex.quote(name)}")

    def restart(self, service):
        command = "sudo systemctl restart " + service
        # ruleid: py-paramiko-command-built
        _, out, _ = self.client.exec_command(command, timeout=30)
        return out.read()

    def tail(self, path, lines):
        # ruleid: py-paramiko-command-built
        return self.client.exec_command("tail -n %d %s" % (lines, path))

    def uptime(self):
        # ok: py-paramiko-command-built
        return self.client.exec_command("uptime")

    def remove(self, name):
        # ok: py-paramiko-command-built
        self.client.exec_command(f"rm -- {shlex.quote(name)}")

    def remove_all(self, names):
        # ok: py-paramiko-command-built
        self.client.exec_command(shlex.join(["rm", "--", *names]))
