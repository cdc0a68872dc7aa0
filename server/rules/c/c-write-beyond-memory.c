#include <stdlib.h>
#include <string.h>

void copy(const char *text, int isLong) {
  char small[50];
  char large[100];
  char *target = large;
  if (!isLong) target = small;
  // ruleid: c-write-beyond-memory
  memcpy(target, text, 100);
  // ok: c-write-beyond-memory
  memcpy(target, text, 50);
  target = malloc(20 * sizeof(char));
  if (target == NULL) return;
  // ruleid: c-write-beyond-memory
  strncpy(target, text, 99);
  // ok: c-write-beyond-memory
  strncpy(target, text, 20);
  free(target);
}

void fill(char *target, size_t size) {
  // ok: c-write-beyond-memory
  memset(target, 0, 100);
  char *own = malloc(size);
  // ok: c-write-beyond-memory
  memset(own, 0, 100);
  char *names[4];
  names[0] = own;
  // ok: c-write-beyond-memory
  memset(names[0], 0, 100);
}
