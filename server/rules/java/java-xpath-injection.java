import jakarta.servlet.http.*;

class Pages extends HttpServlet {
  String find(XPath xpath, Document users, HttpServletRequest request) throws Exception {
    String name = request.getParameter("name");
    // ruleid: java-xpath-injection
    xpath.evaluate("//user[@name='" + name + "']", users);
    // ruleid: java-xpath-injection
    XPathExpression compiled = xpath.compile("//user[@name='" + name + "']/mail");
    // ok: java-xpath-injection
    xpath.evaluate("//user[" + Integer.parseInt(name) + "]", users);
    // ok: java-xpath-injection
    return xpath.evaluate("//user[@name=$name]", users);
  }
}
