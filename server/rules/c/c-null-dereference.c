#include <stddef.h>
#include <string.h>

struct item {
  int value;
  struct item *next;
};

int find(struct item *list, int wanted) {
  struct item *found = NULL;
  if (list == NULL) {
    // ruleid: c-null-dereference
    return found->value;
  }
  for (struct item *at = list; at != NULL; at = at->next) {
    if (at->value == wanted) found = at;
  }
  // ok: c-null-dereference
  return found->value;
}

int first(char *given) {
  char *text;
  text = NULL;
  // ruleid: c-null-dereference
  int sign = text[0];
  text = given;
  // ok: c-null-dereference
  return text[0] + sign;
}

int right(struct item *list, int wanted) {
  struct item *found = NULL;
  for (struct item *at = list; at != NULL; at = at->next) {
    if (at->value == wanted) found = at;
  }
  if (!found) return -1;
  // ok: c-null-dereference
  return found->value;
}

size_t right_too(int n) {
  char *text = NULL;
  // ok: c-null-dereference
  if (text != NULL && text[0] == 'a') return 1;
  make(&text, n);
  // ok: c-null-dereference
  return strlen(text);
}
