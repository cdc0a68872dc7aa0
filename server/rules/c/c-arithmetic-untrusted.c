#include <limits.h>
#include <stdio.h>

void grow(FILE *file) {
  int count;
  if (fscanf(file, "%d", &count) != 1) return;
  // ruleid: c-arithmetic-untrusted
  int doubled = count * 2;
  if (count < 1000) {
    // ok: c-arithmetic-untrusted
    int tripled = count * 3;
  }
}

void largest(void) {
  short number;
  number = SHRT_MAX;
  // ruleid: c-arithmetic-untrusted
  number++;
  number = 3;
  // ok: c-arithmetic-untrusted
  number++;
}
