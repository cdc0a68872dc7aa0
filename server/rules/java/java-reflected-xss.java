import jakarta.servlet.http.*;

class Pages extends HttpServlet {
  void greet(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String name = request.getParameter("name");
    // ruleid: java-reflected-xss
    response.getWriter().println("<h1>Hello " + name + "</h1>");
    PrintWriter out = response.getWriter();
    // ruleid: java-reflected-xss
    out.write("<p>" + name);
    // ruleid: java-reflected-xss
    response.getOutputStream().write(name.getBytes());
    // ruleid: java-reflected-xss
    response.getWriter().format("<p>%s", name);
    // ok: java-reflected-xss
    out.write("<p>" + Encode.forHtml(name));
    // ok: java-reflected-xss
    out.println("<p>" + StringEscapeUtils.escapeHtml4(name));
    // ok: java-reflected-xss
    out.println("<p>" + request.getParameter("name").length());
  }

  void plain(HttpServletRequest request, HttpServletResponse response) throws Exception {
    response.setContentType("text/plain;charset=UTF-8");
    // ok: java-reflected-xss
    response.getWriter().println("Hello " + request.getParameter("name"));
  }

  void data(HttpServletRequest request, HttpServletResponse response) throws Exception {
    response.setHeader("Content-Type", "application/json");
    // ok: java-reflected-xss
    response.getWriter().println("{\"name\": \"" + request.getParameter("name") + "\"}");
  }

  void page(HttpServletRequest request, HttpServletResponse response) throws Exception {
    response.setContentType("text/html");
    // ruleid: java-reflected-xss
    response.getWriter().println("Hello " + request.getParameter("name"));
  }
}

class Badge extends Renderer {
  public void encodeBegin(FacesContext context, UIComponent component) throws IOException {
    String tab = context.getExternalContext().getRequestParameterMap().get("tab");
    ResponseWriter writer = context.getResponseWriter();
    // ruleid: java-reflected-xss
    writer.write("<a id='" + tab + "'>");
    // ok: java-reflected-xss
    writer.writeText(tab, null);
  }
}
