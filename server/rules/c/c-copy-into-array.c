#include <string.h>

void greet(const char *name, const char *home) {
  char text[64];
  char path[256];
  // ruleid: c-copy-into-array
  strcpy(text, name);
  // ruleid: c-copy-into-array
  strcat(path, home);
  // ok: c-copy-into-array
  strcpy(text, "hello");
  // ok: c-copy-into-array
  snprintf(text, sizeof text, "%s", name);
}

int checked(const char *name) {
  char text[64];
  if (strlen(name) >= sizeof text) return -1;
  // ok: c-copy-into-array
  strcpy(text, name);
  return 0;
}
