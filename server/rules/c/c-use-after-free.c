#include <stdlib.h>
#include <stdio.h>

struct node {
  int value;
  struct node *next;
  char *name;
};

int sum(struct node *node) {
  int value = node->value;
  free(node->name);
  // ruleid: c-use-after-free
  puts(node->name);
  free(node);
  // ruleid: c-use-after-free
  return value + node->value;
}

void release(struct node *list) {
  while (list != NULL) {
    struct node *next = list->next;
    free(list->name);
    free(list);
    // ok: c-use-after-free
    list = next;
  }
}

int checked(char *text, int isBad) {
  if (isBad) {
    free(text);
    return -1;
  }
  // ok: c-use-after-free
  puts(text);
  free(text);
  text = malloc(10);
  if (text == NULL) goto out;
  // ok: c-use-after-free
  text[0] = 0;
out:
  free(text);
  return 0;
}
