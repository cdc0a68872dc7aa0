#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *read_block(int socket) {
  char text[16] = "";
  recv(socket, text, sizeof(text) - 1, 0);
  int size = atoi(text);
  // ruleid: c-allocation-untrusted
  char *block = malloc(size);
  return block;
}

int *read_items(FILE *file) {
  int count;
  if (fscanf(file, "%d", &count) != 1) return NULL;
  // ruleid: c-allocation-untrusted
  return malloc(count * sizeof(int));
}

int *right(FILE *file) {
  int count;
  if (fscanf(file, "%d", &count) != 1) return NULL;
  if (count < 0 || count > 1000) return NULL;
  // ok: c-allocation-untrusted
  return malloc(count * sizeof(int));
}

char *copy(FILE *file) {
  char line[100];
  if (fgets(line, sizeof line, file) == NULL) return NULL;
  // ok: c-allocation-untrusted
  return malloc(strlen(line) + 1);
}
