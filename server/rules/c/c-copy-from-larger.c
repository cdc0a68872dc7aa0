#include <stdio.h>
#include <string.h>

void name(FILE *file) {
  char line[256];
  char name[32];
  if (fgets(line, sizeof line, file) == NULL) return;
  // ruleid: c-copy-from-larger
  strcpy(name, line);
  // ruleid: c-copy-from-larger
  memcpy(name, line, strlen(line) + 1);
  if (strlen(line) < sizeof name) {
    // ok: c-copy-from-larger
    strcpy(name, line);
  }
  // ok: c-copy-from-larger
  snprintf(name, sizeof name, "%s", line);
  char *target = name;
  // ruleid: c-copy-from-larger
  strcat(target, line);
  char whole[300];
  // ok: c-copy-from-larger
  strcpy(whole, line);
}
