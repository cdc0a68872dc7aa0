#include <libxml/parser.h>

void read(const char *name, const char *text, int size) {
  // ruleid: c-libxml-entities
  xmlDocPtr one = xmlReadFile(name, NULL, XML_PARSE_NOENT);
  // ruleid: c-libxml-entities
  xmlDocPtr two = xmlReadMemory(text, size, "", NULL, XML_PARSE_DTDLOAD | XML_PARSE_NONET);
  // ok: c-libxml-entities
  xmlDocPtr three = xmlReadFile(name, NULL, XML_PARSE_NONET);
  // ok: c-libxml-entities
  xmlDocPtr four = xmlReadFile(name, NULL, 0);
}
