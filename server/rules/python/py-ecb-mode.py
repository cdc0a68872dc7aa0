from Crypto.Cipher import AES
from Crypto.Util.Padding import pad
from Cryptodome.Cipher import AES as DomeAES
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def encrypt(key, text):
    # ruleid: py-ecb-mode
    cipher = AES.new(key, AES.MODE_ECB)
    return cipher.encrypt(pad(text, AES.block_size))


def encrypt_named(key, text):
    # ruleid: py-ecb-mode
    return DomeAES.new(key, mode=DomeAES.MODE_ECB).encrypt(text)


def encryptor(key):
    # ruleid: py-ecb-mode
    return Cipher(algorithms.AES(key), modes.ECB()).encryptor()


def encrypt_gcm(key, text):
    # ok: py-ecb-mode
    cipher = AES.new(key, AES.MODE_GCM)
    return cipher.nonce, *cipher.encrypt_and_digest(text)


def encryptor_gcm(key, nonce):
    # ok: py-ecb-mode
    return Cipher(algorithms.AES(key), modes.GCM(nonce)).encryptor()
