#include <stdio.h>
#include <syslog.h>

void report(const char *name, char **argv) {
  // ruleid: c-format-not-constant
  printf(name);
  // ruleid: c-format-not-constant
  fprintf(stderr, argv[1]);
  // ruleid: c-format-not-constant
  syslog(LOG_INFO, name);
  // ok: c-format-not-constant
  printf("%s", name);
  // ok: c-format-not-constant
  printf("done\n");
  // ok: c-format-not-constant
  fprintf(stderr, USAGE);
}
