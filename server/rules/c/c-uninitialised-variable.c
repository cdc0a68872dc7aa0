#include <stdio.h>
#include <stdlib.h>

void store(int);

int total(int n) {
  int sum;
  int count = 0;
  if (n > 0) {
    // ok: c-uninitialised-variable
    printf("%d", sum);
    // ruleid: c-uninitialised-variable
    store(sum);
  }
  char *name;
  // ruleid: c-uninitialised-variable
  puts(name);
  int *numbers;
  // ruleid: c-uninitialised-variable
  numbers[0] = n;
  return count;
}

int right(int n) {
  int sum;
  if (n > 0) sum = n;
  // ok: c-uninitialised-variable
  printf("%d", sum);
  int read;
  scanf("%d", &read);
  // ok: c-uninitialised-variable
  printf("%d", read);
  char *name;
  while (n--) {
    name = getenv("HOME");
  }
  // ok: c-uninitialised-variable
  puts(name);
  int i;
  for (i = 0; i < 3; i++) {
    // ok: c-uninitialised-variable
    printf("%d", i);
  }
  size_t size;
  // ok: c-uninitialised-variable
  char *text = malloc(sizeof(size));
  static int kept;
  // ok: c-uninitialised-variable
  return kept;
}
