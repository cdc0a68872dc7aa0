#include <new>

int *numbers(int count) {
  int *values = new int[count];
  // ruleid: c-new-compared-with-null
  if (values == nullptr) return nullptr;
  return values;
}

struct Item {};

Item *item() {
  Item *made = new Item();
  // ruleid: c-new-compared-with-null
  if (!made) return nullptr;
  Item *quiet = new (std::nothrow) Item();
  // ok: c-new-compared-with-null
  if (quiet == nullptr) return made;
  Item *given = find();
  // ok: c-new-compared-with-null
  if (!given) return quiet;
  return given;
}
