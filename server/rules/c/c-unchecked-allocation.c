#include <stdlib.h>
#include <string.h>

struct item {
  int value;
};

struct item *make(int value) {
  struct item *item = malloc(sizeof *item);
  // ruleid: c-unchecked-allocation
  item->value = value;
  return item;
}

char *copy(const char *text) {
  char *result = (char *)malloc(strlen(text) + 1);
  // ruleid: c-unchecked-allocation
  strcpy(result, text);
  return result;
}

char *right(const char *text) {
  char *result = malloc(strlen(text) + 1);
  if (result == NULL) return NULL;
  // ok: c-unchecked-allocation
  strcpy(result, text);
  return result;
}

struct item *right_again(int value) {
  struct item *item;
  if ((item = malloc(sizeof *item)) == NULL) return NULL;
  // ok: c-unchecked-allocation
  item->value = value;
  return item;
}

struct item *right_too(int value) {
  struct item *item = malloc(sizeof *item);
  if (item) {
    // ok: c-unchecked-allocation
    item->value = value;
  }
  return item;
}
