#define COUNT 5

struct table {
  int rows[COUNT];
  char rest[4];
};

int last(struct table *table, int n) {
  int values[COUNT];
  // ruleid: c-index-beyond-array
  values[COUNT] = 0;
  // ruleid: c-index-beyond-array
  int below = values[-1];
  // ruleid: c-index-beyond-array
  table->rows[5] = below;
  // ok: c-index-beyond-array
  values[COUNT - 1] = 0;
  // ok: c-index-beyond-array
  table->rows[n] = 0;
  // ok: c-index-beyond-array
  int *end = &values[COUNT];
  int other[] = {1, 2, 3};
  // ok: c-index-beyond-array
  return other[2] + *end;
}
