import jakarta.servlet.http.*;

class Pages extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      run(request);
    } catch (RuntimeException error) {
      // ruleid: java-stack-trace-response
      error.printStackTrace(response.getWriter());
    }
    try {
      run(request);
    } catch (Exception error) {
      // ruleid: java-stack-trace-response
      response.sendError(500, error.getMessage());
    }
    try {
      run(request);
    } catch (Exception error) {
      log.error("page failed", error);
      // ok: java-stack-trace-response
      response.sendError(500, "The page cannot be shown");
      // ok: java-stack-trace-response
      error.printStackTrace();
    }
  }
}
