#include <stdlib.h>
#define COUNT 10

void numbers(void) {
  int values[COUNT];
  for (int i = 0; i <= COUNT; i++) {
    // ruleid: c-index-beyond-memory
    values[i] = i;
  }
  size_t k;
  for (k = 0; k < COUNT; k++) {
    // ok: c-index-beyond-memory
    values[k] = 0;
  }
  int *copy = (int *)malloc(COUNT);
  if (copy == NULL) return;
  for (k = 0; k < COUNT; k++) {
    // ruleid: c-index-beyond-memory
    copy[k] = values[k];
  }
  char *text = malloc(50);
  // ruleid: c-index-beyond-memory
  text[100 - 1] = 0;
  // ok: c-index-beyond-memory
  text[49] = 0;
  for (k = 0; k < 100; k++) {
    // ok: c-index-beyond-memory
    if (k < 50) text[k] = 0;
  }
}

void other(int *values) {
  for (int i = 0; i < 100; i++) {
    // ok: c-index-beyond-memory
    values[i] = i;
  }
}
