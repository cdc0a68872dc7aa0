import socket
import ssl


def fetch(host):
    plain = socket.create_connection((host, 443))
    # ruleid: py-ssl-wrap-socket
    secured = ssl.wrap_socket(plain)
    # ruleid: py-ssl-wrap-socket
    other = ssl.wrap_socket(sock=plain, ca_certs="ca.pem")
    return secured, other


def fetch_verified(host):
    plain = socket.create_connection((host, 443))
    # ok: py-ssl-wrap-socket
    return ssl.create_default_context().wrap_socket(plain, server_hostname=host)


def serve(connection):
    # ok: py-ssl-wrap-socket
    return ssl.wrap_socket(connection, server_side=True, certfile="server.pem")
