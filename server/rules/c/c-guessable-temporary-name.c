#include <stdio.h>
#include <stdlib.h>

FILE *scratch(void) {
  char name[] = "/tmp/report-XXXXXX";
  // ruleid: c-guessable-temporary-name
  char *path = tmpnam(NULL);
  // ruleid: c-guessable-temporary-name
  mktemp(name);
  // ok: c-guessable-temporary-name
  int file = mkstemp(name);
  // ok: c-guessable-temporary-name
  return tmpfile();
}
