import os

from Crypto.Cipher import AES
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

IV = b"\x00" * 16


def encrypt(key, data):
    # ruleid: py-constant-iv
    first = Cipher(algorithms.AES(key), modes.CBC(b"0123456789abcdef")).encryptor()
    # ruleid: py-constant-iv
    second = AES.new(key, AES.MODE_CBC, iv=b"\x00" * 16)
    iv = os.urandom(16)
    # ok: py-constant-iv
    third = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()
    # ok: py-constant-iv
    fourth = AES.new(key, AES.MODE_GCM)
    return iv, first, second, third, fourth


ZEROS = b"\x00" * 16


def encrypt_with_zeros(key, text):
    # ruleid: py-constant-iv
    return AES.new(key, AES.MODE_CBC, ZEROS).encrypt(text)


def encrypt_fresh(key, text):
    fresh = os.urandom(16)
    # ok: py-constant-iv
    return AES.new(key, AES.MODE_CBC, fresh).encrypt(text)
