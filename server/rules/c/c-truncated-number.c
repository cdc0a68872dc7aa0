#include <stdio.h>

void cut(FILE *file) {
  int count;
  if (fscanf(file, "%d", &count) != 1) return;
  // ruleid: c-truncated-number
  char small = (char)count;
  if (count >= 0 && count < 256) {
    // ok: c-truncated-number
    unsigned char byte = (unsigned char)count;
  }
}

void other(int given) {
  int number = rand();
  // ruleid: c-truncated-number
  short part = (short)number;
  // ok: c-truncated-number
  short own = (short)given;
}
