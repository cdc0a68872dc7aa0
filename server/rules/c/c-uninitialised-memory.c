#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void greet(const char *name) {
  char text[100];
  // ruleid: c-uninitialised-memory
  strcat(text, name);
  int *number = (int *)malloc(sizeof(int));
  if (number == NULL) return;
  // ruleid: c-uninitialised-memory
  int value = *number;
  int *many = malloc(10 * sizeof(int));
  // ruleid: c-uninitialised-memory
  printf("%d", many[0]);
  int other[10];
  // ok: c-uninitialised-memory
  printf("%d", other[0]);
}

void right(const char *name, int isLong) {
  char text[100];
  text[0] = 0;
  // ok: c-uninitialised-memory
  strcat(text, name);
  char other[100];
  if (isLong) fill(other);
  // ok: c-uninitialised-memory
  strcat(other, name);
  int *number = malloc(sizeof(int));
  *number = 1;
  // ok: c-uninitialised-memory
  int value = *number;
  char *line = malloc(100);
  char *same = line;
  line[0] = 'a';
  // ok: c-uninitialised-memory
  puts(line);
  struct name *entry = malloc(sizeof(struct name));
  // ok: c-uninitialised-memory
  fgets(entry->text, sizeof(entry->text), stdin);
}
