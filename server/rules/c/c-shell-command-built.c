#include <stdio.h>
#include <stdlib.h>

void convert(const char *file) {
  char command[256];
  snprintf(command, sizeof command, "convert %s out.png", file);
  // ruleid: c-shell-command-built
  system(command);
  // ruleid: c-shell-command-built
  FILE *out = popen(command, "r");
  // ok: c-shell-command-built
  system("date");
  // ok: c-shell-command-built
  FILE *list = popen("ls -l", "r");
}
