import javax.xml.xpath.*;

class Accounts {
  void find(XPath path, Document people, String name, int id) throws Exception {
    // ruleid: java-xpath-built
    path.evaluate("//person[@name='" + name + "']", people);
    String expression = "//person[name/text()='" + name + "']/role";
    // ruleid: java-xpath-built
    path.compile(expression);
    // ok: java-xpath-built
    path.evaluate("//person[@id=" + id + "]", people);
    // ok: java-xpath-built
    path.evaluate("//person[@name=$name]", people);
  }
}
