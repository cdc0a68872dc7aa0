#include <string.h>

void copy(char *to, const char *from) {
  // ruleid: c-size-of-source
  strncpy(to, from, strlen(from));
  // ruleid: c-size-of-source
  strncat(to, from, strlen(from));
  // ok: c-size-of-source
  strlcpy(to, from, 64);
  // ok: c-size-of-source
  memcpy(to, from, strlen(from) + 1);
}
