#include <openssl/evp.h>
#include <openssl/md5.h>

void digest(const unsigned char *data, size_t size, unsigned char *out) {
  // ruleid: c-weak-hash
  MD5(data, size, out);
  // ruleid: c-weak-hash
  const EVP_MD *old = EVP_md5();
  // ok: c-weak-hash
  SHA256(data, size, out);
  // ok: c-weak-hash
  const EVP_MD *method = EVP_sha256();
}
