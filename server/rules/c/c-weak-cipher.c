#include <openssl/evp.h>
#include <wincrypt.h>

void encrypt(EVP_CIPHER_CTX *context, HCRYPTPROV provider, HCRYPTKEY *key) {
  // ruleid: c-weak-cipher
  const EVP_CIPHER *old = EVP_des_ede3_cbc();
  // ruleid: c-weak-cipher
  CryptGenKey(provider, CALG_RC4, 0, key);
  // ok: c-weak-cipher
  const EVP_CIPHER *cipher = EVP_aes_256_gcm();
  // ok: c-weak-cipher
  CryptGenKey(provider, CALG_AES_256, 0, key);
}
