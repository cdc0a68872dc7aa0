#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int values[10];

void set(FILE *file) {
  int index;
  if (fscanf(file, "%d", &index) != 1) return;
  if (index >= 0) {
    // ruleid: c-index-untrusted
    values[index] = 1;
  }
}

void get(int socket) {
  char text[16] = "";
  recv(socket, text, sizeof(text) - 1, 0);
  int index = atoi(text);
  // ruleid: c-index-untrusted
  printf("%d", values[index]);
  if (index >= 0 && index < 10) {
    // ok: c-index-untrusted
    printf("%d", values[index]);
  }
}

void line(FILE *file) {
  char text[100];
  if (fgets(text, sizeof text, file) == NULL) return;
  size_t length = strlen(text);
  // ok: c-index-untrusted
  text[length] = 0;
}
