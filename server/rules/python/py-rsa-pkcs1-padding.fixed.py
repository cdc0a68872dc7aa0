from Crypto.Cipher import PKCS1_OAEP, PKCS1_v1_5
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding


def seal(public_key, rsa_key, data):
    # ruleid: py-rsa-pkcs1-padding
    first = public_key.encrypt(data, padding.PKCS1v15())
    # ruleid: py-rsa-pkcs1-padding
    second = PKCS1_OAEP.new(rsa_key).encrypt(data)
    # ok: py-rsa-pkcs1-padding
    third = public_key.encrypt(
        data, padding.OAEP(mgf=padding.MGF1(hashes.SHA256()), algorithm=hashes.SHA256(), label=None)
    )
    return first, second, third


def sign(private_key, data):
    # ok: py-rsa-pkcs1-padding
    return private_key.sign(data, padding.PKCS1v15(), hashes.SHA256())
