#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void wait_for(int socket) {
  char text[16] = "";
  recv(socket, text, sizeof(text) - 1, 0);
  int count = atoi(text);
  // ruleid: c-work-from-outside
  sleep(count);
  // ruleid: c-work-from-outside
  for (int i = 0; i < count; i++) {
    printf("%d", i);
  }
}

void limited(FILE *file) {
  int count;
  if (fscanf(file, "%d", &count) != 1) return;
  if (count > 20) count = 20;
  // ok: c-work-from-outside
  sleep(count);
  // ok: c-work-from-outside
  sleep(1);
}
