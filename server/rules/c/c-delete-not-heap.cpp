#include <cstdlib>
#include <new>

struct Item {
  int n;
};

void wrong(bool isFirst) {
  Item first;
  Item *item = isFirst ? &first : new Item;
  // ok: c-delete-not-heap
  if (!isFirst) delete item;
  item = &first;
  // ruleid: c-delete-not-heap
  delete item;
  char fixed[10];
  char *text = fixed;
  // ruleid: c-delete-not-heap
  delete[] text;
}

void right(Item &given) {
  Item *item = new Item;
  // ok: c-delete-not-heap
  delete item;
  Item *items[3];
  items[0] = new Item;
  // ok: c-delete-not-heap
  delete items[0];
}
