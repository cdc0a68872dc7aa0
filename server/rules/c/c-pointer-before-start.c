#include <stdlib.h>

void numbers(int *given) {
  int values[10];
  char *text = (char *)malloc(100);
  // ruleid: c-pointer-before-start
  int *one = values - 1;
  // ruleid: c-pointer-before-start
  char *other = text - 8;
  // ok: c-pointer-before-start
  int *second = values + 1;
  // ok: c-pointer-before-start
  int *before = given - 1;
}
