#include <iostream>
#include <string>

void ask() {
  char name[10];
  // ruleid: c-cin-into-array
  std::cin >> name;
  std::string text;
  // ok: c-cin-into-array
  std::cin >> text;
  int number;
  // ok: c-cin-into-array
  std::cin >> number;
}

using namespace std;

void again() {
  char word[CHAR_LIMIT];
  char other[20];
  // ruleid: c-cin-into-array
  cin >> other;
}
