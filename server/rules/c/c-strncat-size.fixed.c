#include <string.h>

void add(const char *name) {
  char text[64] = "hello ";
  // ruleid: c-strncat-size
  strncat(text, name, sizeof(text) - strlen(text) - 1);
  // ruleid: c-strncat-size
  strncat(text, name, sizeof(text) - strlen(text) - 1);
  // ok: c-strncat-size
  strncat(text, name, sizeof(text) - strlen(text) - 1);
  // ok: c-strncat-size
  strncpy(text, name, sizeof(text) - 1);
}
