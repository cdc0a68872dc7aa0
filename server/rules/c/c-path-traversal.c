#include <stdio.h>
#include <string.h>
#include <libgen.h>

void serve(int socket) {
  char name[200];
  char path[400] = "/srv/files/";
  recv(socket, name, sizeof(name) - 1, 0);
  strcat(path, name);
  // ruleid: c-path-traversal
  FILE *file = fopen(path, "r");
  // ruleid: c-path-traversal
  remove(path);
}

void read_config(void) {
  char name[100];
  if (fgets(name, sizeof name, stdin) == NULL) return;
  char path[200];
  snprintf(path, sizeof path, "/srv/%s", basename(name));
  // ok: c-path-traversal
  FILE *file = fopen(path, "r");
  // ok: c-path-traversal
  FILE *other = fopen("/etc/app.conf", "r");
}
