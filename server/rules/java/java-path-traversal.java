import jakarta.servlet.http.*;
import java.io.*;
import java.nio.file.*;

class Pages extends HttpServlet {
  private static final Path ROOT = Paths.get("/srv/reports");

  void send(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String name = request.getParameter("name");
    // ok: java-path-traversal
    File file = new File("/srv/reports/" + name);
    // ruleid: java-path-traversal
    InputStream report = new FileInputStream(file);
    // ruleid: java-path-traversal
    byte[] bytes = Files.readAllBytes(Paths.get("/srv/reports", name));
    // ok: java-path-traversal
    InputStream plain = new FileInputStream(new File("/srv/reports", FilenameUtils.getName(name)));
    // ruleid: java-path-traversal
    OutputStream drawing = Files.newOutputStream(FileSystems.getDefault().getPath("/srv/drawings", name));
    // ruleid: java-path-traversal
    InputStream words = getClass().getResourceAsStream("/words/" + name);
    // ok: java-path-traversal
    InputStream menu = getClass().getResourceAsStream("/words/menu.txt");
    // ok: java-path-traversal
    byte[] terms = Files.readAllBytes(Paths.get("/srv/reports", "terms.txt"));
  }

  void remove(HttpServletRequest request) throws Exception {
    File old = new File("/srv/uploads", request.getParameter("old"));
    // ruleid: java-path-traversal
    old.delete();
    // ruleid: java-path-traversal
    FileUtils.deleteDirectory(old);
  }

  void checked(HttpServletRequest request) throws Exception {
    File picture = new File("/srv/pictures", request.getParameter("picture"));
    if (!picture.getCanonicalPath().startsWith("/srv/pictures/")) throw new IOException("outside");
    // ok: java-path-traversal
    picture.delete();
    Path report = ROOT.resolve(request.getParameter("report")).normalize();
    if (!report.startsWith(ROOT)) throw new IOException("outside");
    // ok: java-path-traversal
    Files.delete(report);
    String label = request.getParameter("label");
    if (label.contains("..") || label.contains("/")) throw new IOException("outside");
    // ok: java-path-traversal
    new FileReader("/srv/labels/" + label);
    String real = ROOT.resolve(request.getParameter("real")).toRealPath().toString();
    if (!real.startsWith("/srv/reports/")) throw new IOException("outside");
    // ok: java-path-traversal
    new FileReader(real);
  }

  void save(Part part, MultipartFile upload, File folder) throws Exception {
    // ruleid: java-path-traversal
    part.write("/srv/uploads/" + part.getSubmittedFileName());
    // ruleid: java-path-traversal
    upload.transferTo(new File(folder, upload.getOriginalFilename()));
    // ok: java-path-traversal
    upload.transferTo(new File(folder, UUID.randomUUID().toString()));
  }
}

@RestController
class Downloads {
  @GetMapping("/reports")
  public byte[] report(String name) throws IOException {
    // ruleid: java-path-traversal
    return Files.readAllBytes(Paths.get("/srv/reports", name));
  }

  @GetMapping("/plans/{plan}")
  public Resource plan(@PathVariable String plan) {
    // ruleid: java-path-traversal
    return new FileSystemResource("/srv/plans/" + plan);
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
