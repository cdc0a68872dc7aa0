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
  // ruleid: c-weak-cipher
  const EVP_CIPHER *named = EVP_get_cipherbyname("des-ede3-cbc");
  // ruleid: c-weak-cipher
  EVP_CIPHER *fetched = EVP_CIPHER_fetch(NULL, "AES-128-ECB", NULL);
  // ok: c-weak-cipher
  EVP_CIPHER *good = EVP_CIPHER_fetch(NULL, "AES-256-GCM", NULL);
}
