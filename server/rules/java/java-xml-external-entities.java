class Service {
  Document read(InputStream in) throws Exception {
    // ruleid: java-xml-external-entities
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    return factory.newDocumentBuilder().parse(in);
  }

  Document readDom(InputStream in) throws Exception {
    // ruleid: java-xml-external-entities
    SAXReader reader = new SAXReader();
    return reader.read(in);
  }

  Document readSafely(InputStream in) throws Exception {
    // ok: java-xml-external-entities
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(in);
  }

  XMLStreamReader stream(InputStream in) throws Exception {
    // ok: java-xml-external-entities
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    return factory.createXMLStreamReader(in);
  }
}
