#include <stdio.h>
#include <syslog.h>

struct event {
  const char *text;
};

void show(const char *text, struct event *event) {
  // ruleid: c-format-not-constant
  printf(text);
  // ruleid: c-format-not-constant
  syslog(LOG_INFO, event->text);
  // ok: c-format-not-constant
  printf("%s", text);
  // ok: c-format-not-constant
  fprintf(stderr, "usage\n");
}

void fill(FILE *file, int n) {
  char line[100];
  fgets(line, sizeof line, file);
  // ruleid: c-format-not-constant
  printf(line);
  const char *plural = n == 1 ? "one file\n" : "files\n";
  // ok: c-format-not-constant
  printf(plural);
}

void translated(const char *domain) {
  // ok: c-format-not-constant
  printf(translate("no such file\n"));
  // ok: c-format-not-constant
  printf(dgettext(domain, "usage\n"));
}
