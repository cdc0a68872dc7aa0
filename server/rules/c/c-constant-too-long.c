#include <string.h>

struct entry {
  char kind[4];
};

void set(struct entry *entry) {
  char day[8];
  wchar_t wide[2];
  // ruleid: c-constant-too-long
  strcpy(entry->kind, "file");
  // ruleid: c-constant-too-long
  strcpy(day, "Wednesday");
  // ruleid: c-constant-too-long
  sprintf(day, "Thursday");
  // ruleid: c-constant-too-long
  wcscpy(wide, L"ab");
  // ok: c-constant-too-long
  strcpy(entry->kind, "dir");
  // ok: c-constant-too-long
  strcpy(day, "Monday");
  // ok: c-constant-too-long
  wcscpy(wide, L"a");
}

void any(char *target) {
  // ok: c-constant-too-long
  strcpy(target, "Wednesday");
}
