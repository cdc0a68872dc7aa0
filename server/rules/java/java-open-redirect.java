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

  void back(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String path = request.getParameter("path");
    // ok: java-open-redirect
    response.sendRedirect("/orders/" + path);
    // ok: java-open-redirect
    response.sendRedirect(request.getContextPath() + "/orders?id=" + path);
    if (!path.startsWith("/") || path.startsWith("//")) return;
    // ok: java-open-redirect
    response.sendRedirect(path);
  }
}

@Controller
class Orders {
  @PostMapping("/orders")
  String save(@RequestParam String id, @RequestParam String next) {
    // ok: java-open-redirect
    if (next.isEmpty()) return "redirect:/orders/" + id;
    // ruleid: java-open-redirect
    return "redirect:" + next;
  }

  @GetMapping("/away")
  ModelAndView away(@RequestParam String next) {
    // ruleid: java-open-redirect
    return new ModelAndView("redirect:" + next);
  }
}
