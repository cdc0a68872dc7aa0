import jakarta.servlet.http.*;

class Pages extends HttpServlet {
  void convert(HttpServletRequest request) throws Exception {
    String file = request.getParameter("file");
    // ruleid: java-command-injection
    Runtime.getRuntime().exec("convert " + file);
    // ruleid: java-command-injection
    new ProcessBuilder("sh", "-c", "convert " + file).start();
    int page = Integer.parseInt(request.getParameter("page"));
    // ok: java-command-injection
    Runtime.getRuntime().exec("convert page" + page);
    // ok: java-command-injection
    new ProcessBuilder("convert", "--version").start();
  }
}
