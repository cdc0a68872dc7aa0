class Cors implements Filter {
  void always(HttpServletRequest request, HttpServletResponse response) {
    // ruleid: java-cors-reflected-origin
    response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
    response.setHeader("Access-Control-Allow-Credentials", "true");
  }

  void kept(HttpServletRequest request, HttpServletResponse response) {
    String origin = request.getHeader("Origin");
    // ruleid: java-cors-reflected-origin
    response.addHeader("Access-Control-Allow-Origin", origin);
  }

  void listed(HttpServletRequest request, HttpServletResponse response) {
    String origin = request.getHeader("Origin");
    if (ORIGINS.contains(origin)) {
      // ok: java-cors-reflected-origin
      response.setHeader("Access-Control-Allow-Origin", origin);
    }
  }

  void own(HttpServletResponse response) {
    // ok: java-cors-reflected-origin
    response.setHeader("Access-Control-Allow-Origin", "https://www.example.org");
  }
}
