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
    // ruleid: java-path-traversal
    Path drawing = FileSystems.getDefault().getPath("/srv/drawings", name);
    // ruleid: java-path-traversal
    InputStream words = getClass().getResourceAsStream("/words/" + name);
    // ok: java-path-traversal
    InputStream menu = getClass().getResourceAsStream("/words/menu.txt");
    // ok: java-path-traversal
    byte[] terms = Files.readAllBytes(Paths.get("/srv/reports", "terms.txt"));
  }
}
