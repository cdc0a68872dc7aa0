#include <stdlib.h>
#include <string.h>

void prepare(int socket) {
  char path[250] = "PATH=";
  recv(socket, path + 5, 200, 0);
  // ruleid: c-environment-from-outside
  putenv(path);
}

void load(FILE *file) {
  char name[100];
  if (fgets(name, sizeof name, file) == NULL) return;
  // ruleid: c-environment-from-outside
  void *library = dlopen(name, RTLD_NOW);
  // ok: c-environment-from-outside
  putenv("PATH=/usr/bin");
  // ok: c-environment-from-outside
  void *other = dlopen("libz.so.1", RTLD_NOW);
}
