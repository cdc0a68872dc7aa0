import ldap
import ldap3


def find(name):
    connection = ldap.initialize("ldaps://directory.example.com")
    # ruleid: py-ldap-empty-password
    connection.simple_bind_s("cn=reader,dc=example,dc=com", "")
    return connection.search_s("dc=example,dc=com", ldap.SCOPE_SUBTREE, "(cn=printer)")


def login(server, name):
    # ruleid: py-ldap-empty-password
    return ldap3.Connection(server, user=name, auto_bind=True)


def login_with_password(server, name, password):
    connection = ldap.initialize("ldaps://directory.example.com")
    # ok: py-ldap-empty-password
    connection.simple_bind_s(name, password)
    # ok: py-ldap-empty-password
    return ldap3.Connection(server, user=name, password=password, auto_bind=True)


def with_ticket(server, name):
    # ok: py-ldap-empty-password
    return ldap3.Connection(server, user=name, authentication=ldap3.SASL, sasl_mechanism=ldap3.KERBEROS)
