#include <mutex>

std::mutex guard;

void twice(bool isLong) {
  guard.lock();
  if (isLong) {
    // ruleid: c-double-lock
    guard.lock();
  }
  guard.unlock();
}

void loops(int count) {
  for (int i = 0; i < count; i++) {
    // ok: c-double-lock
    guard.lock();
    guard.unlock();
  }
  std::mutex other;
  other.lock();
  // ok: c-double-lock
  guard.lock();
  // ruleid: c-double-lock
  other.lock();
}
