import jakarta.servlet.http.*;

class Pages extends HttpServlet {
  void download(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String name = request.getParameter("name");
    // ruleid: java-header-injection
    response.setHeader("Content-Disposition", "attachment; filename=" + name);
    // ruleid: java-header-injection
    response.addHeader("X-Name", name);
    // ok: java-header-injection
    response.addHeader("X-Name", URLEncoder.encode(name, "UTF-8"));
    // ok: java-header-injection
    response.setHeader("Content-Disposition", "attachment; filename=report.pdf");
  }
}
