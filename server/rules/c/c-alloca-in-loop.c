#include <alloca.h>
#include <string.h>

void all(char **names, int count) {
  for (int i = 0; i < count; i++) {
    // ruleid: c-alloca-in-loop
    char *copy = alloca(strlen(names[i]) + 1);
    strcpy(copy, names[i]);
  }
  while (count-- > 0) {
    // ruleid: c-alloca-in-loop
    int *numbers = (int *)alloca(count);
  }
  for (int i = 0; i < 2; i++) {
    // ok: c-alloca-in-loop
    ends[i] = alloca(64);
  }
  for (;;) {
    if (is_ready()) {
      // ok: c-alloca-in-loop
      fill(alloca(512));
      break;
    }
  }
  // ok: c-alloca-in-loop
  char *once = alloca(100);
}

char *other(int n) {
  // ok: c-alloca-in-loop
  return use(alloca(n));
}
