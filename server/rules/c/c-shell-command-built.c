#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void archive(const char *name, int level) {
  char command[200];
  snprintf(command, sizeof command, "tar czf %s.tgz data", name);
  // ruleid: c-shell-command-built
  system(command);
  char other[200] = "ls ";
  strcat(other, name);
  // ruleid: c-shell-command-built
  FILE *out = popen(other, "r");
  snprintf(command, sizeof command, "nice -n %d make", level);
}

void fixed(int level) {
  char command[200];
  snprintf(command, sizeof command, "nice -n %d make", level);
  // ok: c-shell-command-built
  system(command);
  const char *list = level > 1 ? "ls -l" : "ls";
  // ok: c-shell-command-built
  system(list);
}
