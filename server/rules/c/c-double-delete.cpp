struct Item {
  int n;
};

void drop(Item *item, int *many, bool isDone) {
  if (isDone) delete item;
  // ruleid: c-double-delete
  delete item;
  delete[] many;
  // ruleid: c-double-delete
  delete[] many;
}

void good(Item *item) {
  delete item;
  item = nullptr;
  // ok: c-double-delete
  delete item;
  Item *other = new Item;
  // ok: c-double-delete
  delete other;
}
