#include <string.h>

static const char header[4] = {1, 2, 3, 4};

void answer(int socket, char *out, const char *given) {
  char small[8];
  // ruleid: c-read-beyond-buffer
  memcpy(out, small, 16);
  // ruleid: c-read-beyond-buffer
  send(socket, header, 5, 0);
  // ruleid: c-read-beyond-buffer
  if (memcmp(given, small, 9) == 0) return;
  // ok: c-read-beyond-buffer
  send(socket, header, sizeof(header), 0);
  // ok: c-read-beyond-buffer
  memcpy(out, small, sizeof small);
  // ok: c-read-beyond-buffer
  memcpy(out, given, 16);
}
