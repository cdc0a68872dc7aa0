import ssl

import urllib3
from OpenSSL import SSL


def old_context():
    # ruleid: py-weak-tls-version
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def lowered():
    context = ssl.create_default_context()
    # ruleid: py-weak-tls-version
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def pool():
    # ruleid: py-weak-tls-version
    return urllib3.PoolManager(ssl_version=ssl.PROTOCOL_TLS_CLIENT, retries=3)


def openssl():
    # ruleid: py-weak-tls-version
    return SSL.Context(SSL.TLS_METHOD)


# ruleid: py-weak-tls-version
def connect(host, version=ssl.PROTOCOL_TLS_CLIENT):
    return ssl.SSLContext(version).wrap_socket(host)


def context():
    result = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    # ok: py-weak-tls-version
    result.minimum_version = ssl.TLSVersion.TLSv1_2
    return result


def negotiated():
    # ok: py-weak-tls-version
    return SSL.Context(SSL.TLS_METHOD)


def too_old(connection):
    # ok: py-weak-tls-version
    return connection.context.minimum_version < ssl.TLSVersion.TLSv1_2


def options(context):
    # ok: py-weak-tls-version
    context.options |= ssl.OP_NO_TLSv1
