import jakarta.servlet.http.*;

class Labels {
  String label(HttpServletRequest request, int count) {
    String format = request.getParameter("format");
    // ruleid: java-format-string-request
    String text = String.format(format, count);
    // ruleid: java-format-string-request
    System.out.printf(request.getParameter("name") + " %d", count);
    // ok: java-format-string-request
    String other = String.format("%s: %d", request.getParameter("name"), count);
    // ok: java-format-string-request
    return text + String.format("%d", count);
  }
}
