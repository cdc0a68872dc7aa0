#include <stdio.h>
#include <string.h>

void copy(FILE *file, const char *source) {
  char target[100];
  short length;
  if (fscanf(file, "%hd", &length) != 1) return;
  if (length < 100) {
    // ruleid: c-signed-length
    memcpy(target, source, length);
  }
  if (length < 0) return;
  if (length < 100) {
    // ok: c-signed-length
    memcpy(target, source, length);
  }
}

void send_part(int socket, const char *data) {
  char text[16];
  recv(socket, text, sizeof(text), 0);
  int length = atoi(text);
  // ruleid: c-signed-length
  send(socket, data, length, 0);
  size_t size = strlen(data);
  // ok: c-signed-length
  send(socket, data, size, 0);
}
