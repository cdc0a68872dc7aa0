#include <openssl/ssl.h>

void prepare(SSL_CTX *context, SSL *connection) {
  // ruleid: c-openssl-unverified
  SSL_CTX_set_verify(context, SSL_VERIFY_NONE, NULL);
  // ruleid: c-openssl-unverified
  SSL_set_verify(connection, SSL_VERIFY_NONE, NULL);
  // ok: c-openssl-unverified
  SSL_CTX_set_verify(context, SSL_VERIFY_PEER, NULL);
  // ok: c-openssl-unverified
  SSL_set_verify(connection, mode, NULL);
}
