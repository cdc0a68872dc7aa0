#include <xercesc/parsers/XercesDOMParser.hpp>
#include <xercesc/parsers/SAXParser.hpp>

void read(InputSource &source) {
  XercesDOMParser *parser = new XercesDOMParser();
  // ruleid: c-xml-external-entities
  parser->parse(source);
  SAXParser *other = new SAXParser();
  other->setDisableDefaultEntityResolution(false);
  // ruleid: c-xml-external-entities
  other->parse(source);
}

void safe(InputSource &source) {
  XercesDOMParser *parser = new XercesDOMParser();
  parser->setDisableDefaultEntityResolution(true);
  // ok: c-xml-external-entities
  parser->parse(source);
  SAX2XMLReader *reader = XMLReaderFactory::createXMLReader();
  reader->setFeature(XMLUni::fgXercesDisableDefaultEntityResolution, true);
  // ok: c-xml-external-entities
  reader->parse(source);
}
