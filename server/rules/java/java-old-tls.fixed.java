class Service {
  void open() throws Exception {
    // ruleid: java-old-tls
    SSLContext ssl = SSLContext.getInstance("TLSv1.3");
    // ruleid: java-old-tls
    SSLContext old = SSLContext.getInstance("TLSv1.3");
    // ok: java-old-tls
    SSLContext tls = SSLContext.getInstance("TLSv1.3");
    // ok: java-old-tls
    SSLContext byDefault = SSLContext.getInstance("TLS");
  }
}
