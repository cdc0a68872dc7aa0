#include <stdlib.h>

struct buffer {
  char *data;
  char *rest;
};

int parse(struct buffer *buffer, int isBad) {
  char *copy = malloc(10);
  if (isBad) {
    free(copy);
    free(buffer->data);
  }
  // ruleid: c-double-free
  free(copy);
  // ruleid: c-double-free
  free(buffer->data);
  // ok: c-double-free
  free(buffer->rest);
  return 0;
}

int good(int isBad) {
  char *copy = malloc(10);
  if (isBad) {
    free(copy);
    copy = NULL;
  }
  // ok: c-double-free
  free(copy);
  copy = NULL;
  for (int i = 0; i < 3; i++) {
    copy = malloc(i);
    // ok: c-double-free
    free(copy);
  }
  return 0;
}

int leaves(int isBad) {
  int result = -1;
  char *copy = malloc(10);
  if (isBad) goto fail;
  free(copy);
  return 0;
fail:
  // ok: c-double-free
  free(copy);
  return result;
}
