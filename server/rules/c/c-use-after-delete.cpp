#include <string>

struct Session {
  std::string user;
  void close();
};

void end(Session *session) {
  delete session;
  // ruleid: c-use-after-delete
  session->close();
}

char *reset(char *text) {
  delete[] text;
  // ruleid: c-use-after-delete
  text[0] = 'a';
  text = new char[10];
  // ok: c-use-after-delete
  text[0] = 'b';
  return text;
}

void good(Session *session) {
  session->close();
  delete session;
  // ok: c-use-after-delete
  session = nullptr;
}
