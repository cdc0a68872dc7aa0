from Crypto.PublicKey import RSA
from cryptography.hazmat.primitives.asymmetric import dsa, ec, rsa

LEGACY_BITS = 1024


def make_keys():
    # ruleid: py-short-key
    signing = rsa.generate_private_key(public_exponent=65537, key_size=3072)
    # ruleid: py-short-key
    device = RSA.generate(LEGACY_BITS)
    # ruleid: py-short-key
    curve = ec.generate_private_key(ec.SECP256R1())
    # ok: py-short-key
    current = rsa.generate_private_key(public_exponent=65537, key_size=3072)
    # ok: py-short-key
    parameters = dsa.generate_private_key(2048)
    # ok: py-short-key
    p256 = ec.generate_private_key(ec.SECP256R1())
    return signing, device, curve, current, parameters, p256


def make_key(bits):
    # ok: py-short-key
    return RSA.generate(bits)
