#include <string.h>
#include <stdio.h>
#define NAME 32

struct record {
  char name[NAME];
  int age;
};

void fill(struct record *record, const char *name, FILE *file) {
  char line[64];
  char *copy = malloc(16);
  // ruleid: c-write-beyond-buffer
  memset(line, 0, 65);
  // ruleid: c-write-beyond-buffer
  strncpy(record->name, name, sizeof(*record) + NAME);
  // ruleid: c-write-beyond-buffer
  fgets(line, 128, file);
  // ruleid: c-write-beyond-buffer
  memcpy(copy, line, sizeof(line));
  // ruleid: c-write-beyond-buffer
  snprintf(line + 8, sizeof line, "%s", name);
  // ok: c-write-beyond-buffer
  memset(line, 0, sizeof(line));
  // ok: c-write-beyond-buffer
  strncpy(record->name, name, NAME - 1);
  // ok: c-write-beyond-buffer
  snprintf(line + 8, sizeof line - 8, "%s", name);
}

void unknown(char *target, size_t size, const char *name) {
  // ok: c-write-beyond-buffer
  memcpy(target, name, 100);
  char own[10];
  // ok: c-write-beyond-buffer
  memcpy(own, name, size);
}
