import ldap
import ldap3

DIRECTORY = "ldap://directory.example.com:389"


def bind(user, password):
    # ruleid: py-ldap-cleartext
    connection = ldap.initialize("ldap://directory.example.com")
    connection.simple_bind_s(user, password)
    return connection


def bind3(user, password):
    # ruleid: py-ldap-cleartext
    server = ldap3.Server("directory.example.com", port=389, use_ssl=False)
    return ldap3.Connection(server, user, password, auto_bind=True)


def bind_upgraded(user, password):
    # ok: py-ldap-cleartext
    connection = ldap.initialize("ldap://directory.example.com")
    connection.start_tls_s()
    connection.simple_bind_s(user, password)
    return connection


def bind_encrypted(user, password):
    # ok: py-ldap-cleartext
    connection = ldap.initialize("ldaps://directory.example.com")
    connection.simple_bind_s(user, password)
    # ok: py-ldap-cleartext
    server = ldap3.Server("directory.example.com", use_ssl=True)
    return connection, server
