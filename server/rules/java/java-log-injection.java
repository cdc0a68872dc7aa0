import jakarta.servlet.http.*;

class Pages extends HttpServlet {
  private static final Logger log = LoggerFactory.getLogger(Pages.class);

  void login(HttpServletRequest request) {
    String name = request.getParameter("name");
    // ruleid: java-log-injection
    log.info("Login of " + name);
    // ruleid: java-log-injection
    log.warn("Login of {} failed", name);
    // ok: java-log-injection
    log.info("Login of {}", name.replaceAll("[\\r\\n]", "_"));
    // ok: java-log-injection
    log.info("Login at {}", Instant.now());
  }
}
