#include <stddef.h>

size_t fit(size_t length, size_t offset, size_t size) {
  // ruleid: c-sum-compared-late
  if (length + offset > size) {
    length = size - offset;
  }
  // ok: c-sum-compared-late
  if (length > size - offset) length = size - offset;
  return length;
}

int next(int number, int step) {
  // ruleid: c-sum-compared-late
  if (number + step < number) return -1;
  unsigned int other = 3;
  // ok: c-sum-compared-late
  if (other + step < other) return -1;
  return number + step;
}
