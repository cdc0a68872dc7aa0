import jakarta.servlet.http.*;

class Pages extends HttpServlet {
  boolean search(HttpServletRequest request, String text) {
    String wanted = request.getParameter("q");
    // ruleid: java-regex-from-request
    Pattern pattern = Pattern.compile(wanted);
    // ruleid: java-regex-from-request
    boolean found = text.matches(".*" + wanted + ".*");
    // ok: java-regex-from-request
    Pattern quoted = Pattern.compile(Pattern.quote(wanted));
    // ok: java-regex-from-request
    return text.matches("[a-z]+");
  }
}
