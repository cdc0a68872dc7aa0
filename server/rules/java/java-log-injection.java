import jakarta.servlet.http.*;
import org.slf4j.*;

class Logins extends HttpServlet {
  private static final Logger log = LoggerFactory.getLogger(Logins.class);

  void fail(HttpServletRequest request, String reason) {
    String user = request.getParameter("user");
    // ruleid: java-log-injection
    log.warn("Sign-in failed for " + user);
    // ruleid: java-log-injection
    log.info("Agent {}", request.getHeader("User-Agent"));
    // ok: java-log-injection
    log.warn("Sign-in failed for {}", user.replaceAll("[\\r\\n]", "_"));
    // ok: java-log-injection
    log.info("Tries {}", Integer.parseInt(request.getParameter("tries")));
    // ok: java-log-injection
    log.info("Reason {}", reason);
  }
}
