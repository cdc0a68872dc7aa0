class Service {
  void open(HttpsURLConnection connection) {
    // ruleid: java-hostname-not-verified
    connection.setHostnameVerifier((host, session) -> true);
    // ruleid: java-hostname-not-verified
    HttpClients.custom().setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE);
    // ok: java-hostname-not-verified
    connection.setHostnameVerifier(HttpsURLConnection.getDefaultHostnameVerifier());
    // ok: java-hostname-not-verified
    connection.setHostnameVerifier((host, session) -> host.equals("internal.example.com"));
  }
}
