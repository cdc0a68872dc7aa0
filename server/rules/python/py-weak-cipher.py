from Crypto.Cipher import AES, DES, Blowfish
from Cryptodome.Cipher import ARC4 as RC4
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM


def encrypt_des(key, text):
    # ruleid: py-weak-cipher
    return DES.new(key, DES.MODE_CBC).encrypt(text)


def encrypt_blowfish(key, iv, text):
    # ruleid: py-weak-cipher
    cipher = Blowfish.new(key, Blowfish.MODE_CBC, iv)
    return cipher.encrypt(text)


def stream(key, text):
    # ruleid: py-weak-cipher
    return RC4.new(key).encrypt(text)


def encrypt_triple(key, iv, text):
    # ruleid: py-weak-cipher
    encryptor = Cipher(algorithms.TripleDES(key), modes.CBC(iv)).encryptor()
    return encryptor.update(text) + encryptor.finalize()


def encrypt_gcm(key, nonce, text):
    # ok: py-weak-cipher
    return AESGCM(key).encrypt(nonce, text, None)


def encrypt_aes(key, text):
    # ok: py-weak-cipher
    cipher = AES.new(key, AES.MODE_GCM)
    return cipher.nonce, *cipher.encrypt_and_digest(text)


def encryptor(key, nonce):
    # ok: py-weak-cipher
    return Cipher(algorithms.AES(key), modes.GCM(nonce)).encryptor()
