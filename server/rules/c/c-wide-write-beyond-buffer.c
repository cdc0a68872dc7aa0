#include <wchar.h>

void title(const wchar_t *text, const char *plain) {
  wchar_t name[32];
  // ruleid: c-wide-write-beyond-buffer
  wcsncpy(name, text, sizeof(name));
  // ruleid: c-wide-write-beyond-buffer
  swprintf(name, sizeof(name), L"%ls", text);
  // ruleid: c-wide-write-beyond-buffer
  mbstowcs(name, plain, sizeof name);
  // ok: c-wide-write-beyond-buffer
  wcsncpy(name, text, sizeof(name) / sizeof(name[0]));
  // ok: c-wide-write-beyond-buffer
  swprintf(name, 32, L"%ls", text);
}
