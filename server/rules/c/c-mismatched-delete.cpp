#include <cstdlib>
#include <cstring>

class Buffer {
  char *data;

public:
  Buffer() { data = new char[10]; }
  // ruleid: c-mismatched-delete
  ~Buffer() { delete data; }
};

void wrong(const char *given) {
  int *numbers = new int[5];
  // ruleid: c-mismatched-delete
  delete numbers;
  int *one = new int;
  // ruleid: c-mismatched-delete
  delete[] one;
  char *copy = strdup(given);
  // ruleid: c-mismatched-delete
  delete copy;
  int *other = new int(3);
  // ruleid: c-mismatched-delete
  free(other);
}

void right(const char *given) {
  int *numbers = new int[5];
  // ok: c-mismatched-delete
  delete[] numbers;
  int *one = new int;
  // ok: c-mismatched-delete
  delete one;
  char *copy = strdup(given);
  // ok: c-mismatched-delete
  free(copy);
}
