#include <stdlib.h>

int find(char wanted) {
  char *text = malloc(100);
  if (text == NULL) return -1;
  while (*text != 0) {
    if (*text == wanted) break;
    text++;
  }
  // ruleid: c-free-moved-pointer
  free(text);
  char *other = malloc(10);
  other += 2;
  // ruleid: c-free-moved-pointer
  free(other);
  return 0;
}

int right(char wanted) {
  char *text = malloc(100);
  for (char *at = text; *at != 0; at++) {
    if (*at == wanted) break;
  }
  // ok: c-free-moved-pointer
  free(text);
  char *second = malloc(10);
  char *start = second;
  second++;
  // ok: c-free-moved-pointer
  free(start);
  return 0;
}
