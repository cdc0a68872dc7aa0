import paramiko


class Deployer:
    def __init__(self, host):
        self.client = paramiko.SSHClient()
        # ruleid: py-paramiko-host-key
        self.client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
        self.client.connect(host)


def connect(host):
    client = paramiko.SSHClient()
    # ruleid: py-paramiko-host-key
    client.set_missing_host_key_policy(paramiko.client.AutoAddPolicy)
    client.connect(host)
    return client


def connect_warned(client, host):
    # ruleid: py-paramiko-host-key
    client.set_missing_host_key_policy(paramiko.WarningPolicy())
    client.connect(host)


def connect_named(client, host):
    # ruleid: py-paramiko-host-key
    client.set_missing_host_key_policy(policy=paramiko.AutoAddPolicy())
    client.connect(host)


def connect_safe(host):
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    # ok: py-paramiko-host-key
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    client.connect(host)
    return client


def connect_own(client, policy):
    # ok: py-paramiko-host-key
    client.set_missing_host_key_policy(policy)
