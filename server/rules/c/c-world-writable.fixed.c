#include <fcntl.h>
#include <sys/stat.h>

void publish(const char *path) {
  // ruleid: c-world-writable
  chmod(path, 0750);
  // ruleid: c-world-writable
  int file = open(path, O_CREAT | O_WRONLY, 0666);
  // ok: c-world-writable
  chmod(path, 0755);
  // ok: c-world-writable
  int own = open(path, O_CREAT | O_WRONLY, 0600);
}
