#include <stdlib.h>
#include <unistd.h>

void drop(uid_t user, gid_t group) {
  // ruleid: c-rights-kept
  setgid(group);
  // ruleid: c-rights-kept
  setuid(user);
}

void drop_safely(uid_t user, gid_t group) {
  // ok: c-rights-kept
  if (setgid(group) != 0 || setuid(user) != 0) abort();
  // ok: c-rights-kept
  int outcome = seteuid(user);
}
