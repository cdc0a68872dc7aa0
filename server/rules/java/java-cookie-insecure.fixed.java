class Service {
  void remember(Cookie cookie, SessionCookieConfig config) {
    // ruleid: java-cookie-insecure
    cookie.setSecure(true);
    // ruleid: java-cookie-insecure
    config.setSecure(true);
    // ok: java-cookie-insecure
    cookie.setSecure(true);
    // ok: java-cookie-insecure
    cookie.setSecure(request.isSecure());
  }
}
