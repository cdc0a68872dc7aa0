#include <stdio.h>
#include <stdlib.h>

char *label(int n) {
  char text[20];
  snprintf(text, sizeof text, "no. %d", n);
  // ruleid: c-return-of-local
  return text;
}

int *numbers(void) {
  int values[3] = {1, 2, 3};
  int *first = values;
  // ruleid: c-return-of-local
  return first;
}

const char *kept(int n) {
  static char text[20];
  snprintf(text, sizeof text, "no. %d", n);
  // ok: c-return-of-local
  return text;
}

char first(void) {
  char text[3] = "ab";
  // ok: c-return-of-local
  return text[0];
}

char *copy(int n) {
  char text[20];
  snprintf(text, sizeof text, "no. %d", n);
  // ok: c-return-of-local
  return strdup(text);
}
