#include <string.h>

void mirror(void) {
  char source[50];
  char target[100];
  char *from = source;
  // ruleid: c-read-beyond-memory
  memcpy(target, from, strlen(target) * sizeof(char));
  // ruleid: c-read-beyond-memory
  memmove(target, from, sizeof(target));
  // ok: c-read-beyond-memory
  memcpy(target, from, sizeof(source));
  char large[100];
  from = large;
  // ok: c-read-beyond-memory
  memmove(target, from, sizeof(target));
}
