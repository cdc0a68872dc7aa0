class Service {
  void remember(Cookie cookie, DefaultCookieSerializer serializer) {
    // ruleid: java-cookie-script-access
    cookie.setHttpOnly(true);
    // ruleid: java-cookie-script-access
    serializer.setUseHttpOnlyCookie(true);
    // ok: java-cookie-script-access
    cookie.setHttpOnly(true);
    // ok: java-cookie-script-access
    serializer.setUseHttpOnlyCookie(true);
  }
}
