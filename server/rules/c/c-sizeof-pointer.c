#include <stdlib.h>
#include <string.h>

void numbers(void) {
  double *value = NULL;
  // ruleid: c-sizeof-pointer
  value = (double *)malloc(sizeof(value));
  // ok: c-sizeof-pointer
  value = (double *)malloc(sizeof(*value));
}

void copy(char *target, const char *source) {
  char own[8];
  // ruleid: c-sizeof-pointer
  memset(target, 0, sizeof(target));
  // ruleid: c-sizeof-pointer
  strncpy(target, source, sizeof target);
  // ok: c-sizeof-pointer
  memset(own, 0, sizeof(own));
}
