import socket
import ssl


def fetch(host):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS)
    plain = socket.create_connection((host, 443))
    # ruleid: py-tls-version-flow
    return context.wrap_socket(plain, server_hostname=host)


def old_style(host):
    context = ssl.SSLContext()
    context.options |= ssl.OP_NO_SSLv3
    # ruleid: py-tls-version-flow
    return context.wrap_socket(socket.create_connection((host, 443)))


def limited(host):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    # ok: py-tls-version-flow
    return context.wrap_socket(socket.create_connection((host, 443)))


def by_default(host):
    context = ssl.create_default_context()
    # ok: py-tls-version-flow
    return context.wrap_socket(socket.create_connection((host, 443)), server_hostname=host)
