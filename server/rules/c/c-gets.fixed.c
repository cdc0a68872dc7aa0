#include <stdio.h>

void ask(void) {
  char name[32];
  // ruleid: c-gets
  fgets(name, sizeof(name), stdin);
  // ruleid: c-gets
  if (fgets(name, sizeof(name), stdin) == NULL) return;
  // ok: c-gets
  fgets(name, sizeof name, stdin);
  // ok: c-gets
  char *line = getline_from(stdin);
}
