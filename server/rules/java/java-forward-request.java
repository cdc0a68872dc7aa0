import jakarta.servlet.http.*;

class Pages extends HttpServlet {
  void show(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String page = request.getParameter("page");
    // ruleid: java-forward-request
    request.getRequestDispatcher("/WEB-INF/jsp/" + page + ".jsp").forward(request, response);
    // ok: java-forward-request
    request.getRequestDispatcher("/index.jsp?tab=" + page).forward(request, response);
    // ok: java-forward-request
    request.getRequestDispatcher("/index.jsp").forward(request, response);
    if (page.contains("..") || page.startsWith("/WEB-INF")) return;
    // ok: java-forward-request
    request.getRequestDispatcher(page).include(request, response);
  }

  void startsOnly(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String page = request.getParameter("page");
    if (!page.startsWith("/pages/")) return;
    // ruleid: java-forward-request
    request.getRequestDispatcher(page).forward(request, response);
    Path plain = Paths.get("/pages").resolve(page).normalize();
    if (!plain.startsWith("/pages")) return;
    // ok: java-forward-request
    request.getRequestDispatcher(plain.toString()).forward(request, response);
  }
}

@Controller
class Views {
  @GetMapping("/go")
  String go(@RequestParam String page) {
    // ruleid: java-forward-request
    return "forward:" + page;
  }

  @GetMapping("/view")
  ModelAndView view(@RequestParam String page, @RequestParam String name) {
    // ok: java-forward-request
    if (page.isEmpty()) return new ModelAndView("home", "name", name);
    // ruleid: java-forward-request
    return new ModelAndView(page);
  }
}
