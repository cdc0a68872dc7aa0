import jakarta.servlet.http.*;

class Pages extends HttpServlet {
  void show(HttpServletRequest request) {
    String role = request.getParameter("role");
    // ruleid: java-session-from-request
    request.getSession().setAttribute("role", role);
    HttpSession session = request.getSession(true);
    // ruleid: java-session-from-request
    session.setAttribute(request.getParameter("name"), "1");
    // ok: java-session-from-request
    session.setAttribute("page", Integer.parseInt(request.getParameter("page")));
    if (!ROLES.contains(role)) return;
    // ok: java-session-from-request
    session.setAttribute("role", role);
  }
}
