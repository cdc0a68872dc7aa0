#include <stdio.h>

void ask(void) {
  char name[32];
  // ruleid: c-gets
  gets(name);
  // ruleid: c-gets
  if (gets(name) == NULL) return;
  // ok: c-gets
  fgets(name, sizeof name, stdin);
  // ok: c-gets
  char *line = getline_from(stdin);
}
