#include <stdlib.h>
#include <alloca.h>

void names(int isShort) {
  char fixed[20];
  char *name = isShort ? fixed : malloc(100);
  // ok: c-free-not-heap
  if (!isShort) free(name);
  name = fixed;
  // ruleid: c-free-not-heap
  free(name);
  char *text = fixed;
  // ruleid: c-free-not-heap
  free(text);
  int *row = (int *)alloca(10 * sizeof(int));
  // ruleid: c-free-not-heap
  free(row);
}

void right(char **lines) {
  char *own[4];
  own[0] = malloc(10);
  // ok: c-free-not-heap
  free(own[0]);
  char *name = malloc(10);
  // ok: c-free-not-heap
  free(name);
}
