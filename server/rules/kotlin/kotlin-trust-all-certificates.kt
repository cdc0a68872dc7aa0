import javax.net.ssl.X509TrustManager

class Trusting : X509TrustManager {
  override fun checkClientTrusted(chain: Array<X509Certificate>, type: String) {}
  // ruleid: kotlin-trust-all-certificates
  override fun checkServerTrusted(chain: Array<X509Certificate>, type: String) {}
  override fun getAcceptedIssuers(): Array<X509Certificate> = arrayOf()
}

val trusting = object : X509TrustManager {
  // ruleid: kotlin-trust-all-certificates
  override fun checkServerTrusted(chain: Array<X509Certificate>, type: String) = Unit
}

class Pinned(private val inner: X509TrustManager) : X509TrustManager {
  // ok: kotlin-trust-all-certificates
  override fun checkServerTrusted(chain: Array<X509Certificate>, type: String) {
    inner.checkServerTrusted(chain, type)
    check(chain[0].publicKey == PIN)
  }

  // ok: kotlin-trust-all-certificates
  override fun checkClientTrusted(chain: Array<X509Certificate>, type: String) {}
}
