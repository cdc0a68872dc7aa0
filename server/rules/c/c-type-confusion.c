struct pair {
  int one;
  int two;
};

int read_int(void) {
  char letter = 'a';
  void *data = &letter;
  // ruleid: c-type-confusion
  int wrong = *((int *)data);
  int number = 8;
  data = &number;
  // ok: c-type-confusion
  int right = *((int *)data);
  // ok: c-type-confusion
  unsigned char *bytes = (unsigned char *)data;
  return wrong + right + bytes[0];
}

int read_pair(void) {
  int number = 8;
  struct pair pair = {1, 2};
  void *data = &number;
  // ruleid: c-type-confusion
  int wrong = ((struct pair *)data)->two;
  data = &pair;
  // ok: c-type-confusion
  return wrong + ((struct pair *)data)->two;
}
