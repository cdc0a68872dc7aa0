import javax.xml.parsers.*;
import javax.xml.stream.*;
import javax.xml.transform.*;

class Imports {
  void read(InputStream in) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    DocumentBuilder builder = factory.newDocumentBuilder();
    // ruleid: java-xml-external-entities
    Document order = builder.parse(in);
    // ruleid: java-xml-external-entities
    SAXParserFactory.newInstance().newSAXParser().parse(in, handler);
    // ruleid: java-xml-external-entities
    XMLStreamReader reader = XMLInputFactory.newInstance().createXMLStreamReader(in);
    // ruleid: java-xml-external-entities
    new SAXReader().read(in);
    // ok: java-xml-external-entities
    builder.parse(getClass().getResourceAsStream("/defaults.xml"));
  }

  void half(InputStream in) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    // ruleid: java-xml-external-entities
    factory.newDocumentBuilder().parse(in);
  }

  void wrong(InputStream in) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", false);
    // ruleid: java-xml-external-entities
    factory.newDocumentBuilder().parse(in);
  }

  void strict(InputStream in) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    // ok: java-xml-external-entities
    factory.newDocumentBuilder().parse(in);
  }

  void both(InputStream in) throws Exception {
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    // ok: java-xml-external-entities
    factory.newSAXParser().parse(in, handler);
  }

  void stream(InputStream in) throws Exception {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    // ok: java-xml-external-entities
    factory.createXMLStreamReader(in);
    XMLInputFactory open = XMLInputFactory.newInstance();
    open.setProperty(XMLInputFactory.SUPPORT_DTD, true);
    // ruleid: java-xml-external-entities
    open.createXMLEventReader(in);
  }

  void transform(InputStream in, Result out, Node tree) throws Exception {
    TransformerFactory factory = TransformerFactory.newInstance();
    // ruleid: java-xml-external-entities
    factory.newTransformer().transform(new StreamSource(in), out);
    // ok: java-xml-external-entities
    factory.newTransformer().transform(new DOMSource(tree), out);
    TransformerFactory closed = TransformerFactory.newInstance();
    closed.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    closed.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
    // ok: java-xml-external-entities
    closed.newTransformer(new StreamSource(in));
  }

  void check(InputStream in) throws Exception {
    Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(getClass().getResource("/order.xsd"));
    Validator validator = schema.newValidator();
    // ruleid: java-xml-external-entities
    validator.validate(new StreamSource(in));
  }
}
