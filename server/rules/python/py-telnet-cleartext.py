import telnetlib

import paramiko


def reboot(host, user, password):
    # ruleid: py-telnet-cleartext
    with telnetlib.Telnet(host, 23, timeout=10) as session:
        session.read_until(b"login: ")
        session.write(user.encode() + b"\n")
        session.write(password.encode() + b"\n")


def connect(address):
    # ruleid: py-telnet-cleartext
    session = telnetlib.Telnet()
    session.open(address)
    return session


def uptime(host):
    # ok: py-telnet-cleartext
    client = paramiko.SSHClient()
    client.connect(host)
    # ok: py-telnet-cleartext
    return client.exec_command("uptime")
