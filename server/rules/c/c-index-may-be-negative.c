#include <stdio.h>

int values[10];

void get(FILE *file) {
  int index;
  if (fscanf(file, "%d", &index) != 1) return;
  if (index < 10) {
    // ruleid: c-index-may-be-negative
    printf("%d", values[index]);
  }
  if (index >= 0 && index < 10) {
    // ok: c-index-may-be-negative
    printf("%d", values[index]);
  }
}

void missing(int found) {
  int index;
  index = -1;
  if (found) index = 3;
  // ruleid: c-index-may-be-negative
  values[index] = 1;
  unsigned int other;
  scanf("%u", &other);
  // ok: c-index-may-be-negative
  values[other] = 1;
}
