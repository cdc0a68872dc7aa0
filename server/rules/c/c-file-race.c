#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int append(const char *path) {
  if (access(path, W_OK) != 0) return -1;
  // ruleid: c-file-race
  return open(path, O_WRONLY | O_APPEND);
}

void tidy(const char *path, const char *other) {
  struct stat state;
  if (stat(path, &state) == 0 && S_ISREG(state.st_mode)) {
    // ruleid: c-file-race
    remove(path);
    // ok: c-file-race
    remove(other);
  }
}

int safe(const char *path) {
  // ok: c-file-race
  int file = open(path, O_RDONLY | O_NOFOLLOW);
  struct stat state;
  if (fstat(file, &state) != 0) return -1;
  return file;
}
