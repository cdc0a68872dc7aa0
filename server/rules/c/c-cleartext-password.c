#include <string.h>
#include <sys/socket.h>

struct user {
  char password[64];
};

void login(int socket, const char *password, struct user *user) {
  // ruleid: c-cleartext-password
  send(socket, password, strlen(password), 0);
  // ruleid: c-cleartext-password
  recv(socket, user->password, sizeof user->password, 0);
  const char *password_hash = "...";
  // ok: c-cleartext-password
  send(socket, password_hash, strlen(password_hash), 0);
  const char *greeting = "hello";
  // ok: c-cleartext-password
  send(socket, greeting, strlen(greeting), 0);
}

void sign_in_encrypted(int socket, char *password) {
  encrypt_in_place(password, 32);
  // ok: c-cleartext-password
  send(socket, password, 32, 0);
}
