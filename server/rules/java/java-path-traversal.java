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

@RestController
class Downloads {
  @GetMapping("/reports")
  public byte[] report(String name) throws IOException {
    // ruleid: java-path-traversal
    return Files.readAllBytes(Paths.get("/srv/reports", name));
  }

  @GetMapping("/avatar")
  public byte[] avatar(@RequestAttribute String account) throws IOException {
    // ok: java-path-traversal
    return Files.readAllBytes(Paths.get("/srv/avatars", account));
  }

  @Scheduled(cron = "0 0 4 * * *")
  public void tidy(String folder) throws IOException {
    // ok: java-path-traversal
    Files.deleteIfExists(Paths.get(folder));
  }
}
