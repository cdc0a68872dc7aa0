#include <fstream>
#include <iostream>
#include <string>

void show(int socket) {
  char name[100];
  recv(socket, name, sizeof(name) - 1, 0);
  std::ifstream file;
  // ruleid: c-stream-path-traversal
  file.open(name);
  std::string other;
  std::cin >> other;
  // ruleid: c-stream-path-traversal
  std::ifstream second("/srv/" + other);
  // ok: c-stream-path-traversal
  std::ifstream third("/srv/index.html");
}

void safe() {
  std::string name;
  std::getline(std::cin, name);
  std::ofstream file;
  // ok: c-stream-path-traversal
  file.open("/srv/" + std::string(basename(name.c_str())));
}
