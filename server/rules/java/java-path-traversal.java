import jakarta.servlet.http.*;

class Pages extends HttpServlet {
  void send(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String name = request.getParameter("name");
    // ruleid: java-path-traversal
    File file = new File("/srv/reports/" + name);
    // ruleid: java-path-traversal
    byte[] bytes = Files.readAllBytes(Paths.get("/srv/reports", name));
    // ok: java-path-traversal
    File plain = new File("/srv/reports", FilenameUtils.getName(name));
    // ok: java-path-traversal
    byte[] terms = Files.readAllBytes(Paths.get("/srv/reports", "terms.txt"));
  }
}
