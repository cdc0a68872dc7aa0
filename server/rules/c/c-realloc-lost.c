#include <stdlib.h>

char *grow(char *text, size_t size) {
  // ruleid: c-realloc-lost
  text = realloc(text, size * 2);
  // ruleid: c-realloc-lost
  text = (char *)realloc(text, size * 4);
  // ok: c-realloc-lost
  char *larger = realloc(text, size * 8);
  if (larger == NULL) free(text);
  return larger;
}

char *from(char *kept, char *text, size_t size) {
  // ok: c-realloc-lost
  text = realloc(kept, size);
  return text == NULL ? kept : text;
}
