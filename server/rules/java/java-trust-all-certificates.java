class Trusting implements X509TrustManager {
  // ruleid: java-trust-all-certificates
  public void checkServerTrusted(X509Certificate[] chain, String type) {}
}

class Lenient implements X509TrustManager {
  // ruleid: java-trust-all-certificates
  @Override public void checkServerTrusted(final X509Certificate[] chain, final String type) throws CertificateException { }
}

class Pinned implements X509TrustManager {
  // ok: java-trust-all-certificates
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    inner.checkServerTrusted(chain, type);
  }

  // ok: java-trust-all-certificates
  public void checkClientTrusted(X509Certificate[] chain, String type) {}
}
