#include <stdio.h>

void read_name(FILE *file) {
  char name[100];
  int age;
  // ruleid: c-unchecked-read
  fgets(name, sizeof name, file);
  // ruleid: c-unchecked-read
  fscanf(file, "%d", &age);
  // ok: c-unchecked-read
  if (fgets(name, sizeof name, file) == NULL) return;
  // ok: c-unchecked-read
  int count = scanf("%d", &age);
}
