import jakarta.servlet.http.*;

class Pages extends HttpServlet {
  void greet(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String name = request.getParameter("name");
    // ruleid: java-reflected-xss
    response.getWriter().println("<h1>Hello " + name + "</h1>");
    PrintWriter out = response.getWriter();
    // ruleid: java-reflected-xss
    out.write("<p>" + name);
    // ok: java-reflected-xss
    out.write("<p>" + Encode.forHtml(name));
    // ok: java-reflected-xss
    out.println("<p>" + request.getParameter("name").length());
  }
}
