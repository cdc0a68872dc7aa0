class Imports {
  fun read(input: InputStream) {
    val factory = DocumentBuilderFactory.newInstance()
    // ruleid: kotlin-xml-external-entities
    factory.newDocumentBuilder().parse(input)
    // ruleid: kotlin-xml-external-entities
    XMLInputFactory.newInstance().createXMLStreamReader(input)
  }

  fun strict(input: InputStream) {
    val factory = DocumentBuilderFactory.newInstance()
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true)
    // ok: kotlin-xml-external-entities
    factory.newDocumentBuilder().parse(input)
    val closed = XMLInputFactory.newInstance().apply { setProperty(XMLInputFactory.SUPPORT_DTD, false) }
    // ok: kotlin-xml-external-entities
    closed.createXMLStreamReader(input)
  }
}
