#include <sys/stat.h>

void start(void) {
  // ruleid: c-umask-zero
  umask(077);
  // ruleid: c-umask-zero
  mode_t old = umask(077);
  // ok: c-umask-zero
  umask(077);
  // ok: c-umask-zero
  umask(old);
}
