import jakarta.servlet.http.*;

class Pages extends HttpServlet {
  Object make(HttpServletRequest request, InitialContext context) throws Exception {
    String kind = request.getParameter("kind");
    // ruleid: java-unsafe-reflection
    Object made = Class.forName("app.reports." + kind).getDeclaredConstructor().newInstance();
    // ruleid: java-unsafe-reflection
    Object found = context.lookup(kind);
    // ok: java-unsafe-reflection
    Object fixed = Class.forName("app.reports.Monthly").getDeclaredConstructor().newInstance();
    // ok: java-unsafe-reflection
    return context.lookup("java:comp/env/jdbc/main");
  }
}
