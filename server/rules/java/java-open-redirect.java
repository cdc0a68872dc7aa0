import jakarta.servlet.http.*;

class Pages extends HttpServlet {
  void login(HttpServletRequest request, HttpServletResponse response) throws Exception {
    // ruleid: java-open-redirect
    response.sendRedirect(request.getParameter("next"));
    String target = request.getParameter("target");
    // ruleid: java-open-redirect
    response.setHeader("Location", target);
    if (!ALLOWED.contains(target)) return;
    // ok: java-open-redirect
    response.sendRedirect(target);
    // ok: java-open-redirect
    response.sendRedirect("/home");
  }
}
