import ssl

import urllib3


def insecure_context():
    context = ssl.create_default_context()
    # ruleid: py-ssl-no-verification
    context.check_hostname = True
    # ruleid: py-ssl-no-verification
    context.verify_mode = ssl.CERT_REQUIRED
    return context


class Pool:
    def __init__(self):
        # ruleid: py-ssl-no-verification
        self.pool = urllib3.PoolManager(cert_reqs=ssl.CERT_REQUIRED, maxsize=4)
        # ruleid: py-ssl-no-verification
        self.other = urllib3.PoolManager(cert_reqs="CERT_REQUIRED")


def context():
    result = ssl.create_default_context()
    # ok: py-ssl-no-verification
    result.verify_mode = ssl.CERT_REQUIRED
    # ok: py-ssl-no-verification
    result.check_hostname = True
    return result


def server_context(certificate):
    result = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    result.load_cert_chain(certificate)
    # ok: py-ssl-no-verification
    result.verify_mode = ssl.CERT_NONE
    return result


def optional(verify):
    result = ssl.create_default_context()
    # ok: py-ssl-no-verification
    result.verify_mode = ssl.CERT_REQUIRED if verify else ssl.CERT_NONE
    if not verify:
        # ok: py-ssl-no-verification
        result.check_hostname = False
    return result


def pool():
    # ok: py-ssl-no-verification
    return urllib3.PoolManager(cert_reqs=ssl.CERT_REQUIRED)


def is_off(context):
    # ok: py-ssl-no-verification
    return context.verify_mode == ssl.CERT_NONE
