#include <stdio.h>

int read_user(FILE *file) {
  char user[32];
  int id;
  // ruleid: c-scanf-unbounded
  scanf("%s", user);
  // ruleid: c-scanf-unbounded
  if (fscanf(file, "%d %s", &id, user) != 2) return -1;
  // ok: c-scanf-unbounded
  scanf("%31s", user);
  // ok: c-scanf-unbounded
  return fscanf(file, "%d", &id);
}
