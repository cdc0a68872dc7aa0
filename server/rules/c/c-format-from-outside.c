#include <stdio.h>
#include <stdlib.h>
#include <syslog.h>

void greet(int socket) {
  char name[100];
  recv(socket, name, sizeof(name) - 1, 0);
  // ruleid: c-format-from-outside
  printf(name);
  char text[200];
  // ruleid: c-format-from-outside
  snprintf(text, sizeof text, name, 1);
  // ok: c-format-from-outside
  printf("%s", name);
}

int main(int argc, char **argv) {
  // ruleid: c-format-from-outside
  syslog(LOG_INFO, argv[1]);
  const char *format = argc > 1 ? "%d\n" : "%x\n";
  // ok: c-format-from-outside
  printf(format, argc);
  return 0;
}
