#include <stdlib.h>
#include <string.h>

char *copy(const char *text) {
  // ruleid: c-malloc-strlen
  char *same = malloc(strlen(text) + 1);
  // ruleid: c-malloc-strlen
  char *other = (char *)calloc(strlen(text) + 1, sizeof(char));
  // ok: c-malloc-strlen
  char *whole = malloc(strlen(text) + 1);
  // ok: c-malloc-strlen
  char *fixed = malloc(64);
  return whole;
}
