#include <string.h>

void clear(char *key, size_t size) {
  // ruleid: c-memset-swapped
  memset(key, sizeof(*key), 0);
  // ruleid: c-memset-swapped
  memset(key, size, 0);
  // ok: c-memset-swapped
  memset(key, 0, size);
  // ok: c-memset-swapped
  memset(key, 0xff, size);
}
