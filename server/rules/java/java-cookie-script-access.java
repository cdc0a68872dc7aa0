class Service {
  void remember(Cookie cookie, DefaultCookieSerializer serializer) {
    // ruleid: java-cookie-script-access
    cookie.setHttpOnly(false);
    // ruleid: java-cookie-script-access
    serializer.setUseHttpOnlyCookie(false);
    // ok: java-cookie-script-access
    cookie.setHttpOnly(true);
    // ok: java-cookie-script-access
    serializer.setUseHttpOnlyCookie(true);
  }
}
