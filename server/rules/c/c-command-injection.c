#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void ping(int socket) {
  char host[100] = "";
  char command[200];
  recv(socket, host, sizeof(host) - 1, 0);
  snprintf(command, sizeof command, "ping -c 1 %s", host);
  // ruleid: c-command-injection
  system(command);
}

int main(int argc, char **argv) {
  char command[200] = "ls ";
  strncat(command, argv[1], 100);
  // ruleid: c-command-injection
  FILE *out = popen(command, "r");
  char *home = getenv("PAGER");
  // ruleid: c-command-injection
  execlp("sh", "sh", "-c", home, NULL);
  // ok: c-command-injection
  system("clear");
  return 0;
}

void numbers(int socket) {
  char text[20];
  char command[200];
  recv(socket, text, sizeof(text) - 1, 0);
  snprintf(command, sizeof command, "kill %d", atoi(text));
  // ok: c-command-injection
  system(command);
}
