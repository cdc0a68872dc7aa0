class Service {
  Document read(InputStream in) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    DocumentBuilder builder = factory.newDocumentBuilder();
    // ruleid: java-xml-external-entities
    return builder.parse(in);
  }

  Document readDom(InputStream in) throws Exception {
    SAXReader reader = new SAXReader();
    // ruleid: java-xml-external-entities
    return reader.read(in);
  }

  Document readSafely(InputStream in) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    // ok: java-xml-external-entities
    return factory.newDocumentBuilder().parse(in);
  }

  XMLStreamReader stream(InputStream in) throws Exception {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    // ok: java-xml-external-entities
    return factory.createXMLStreamReader(in);
  }
}
