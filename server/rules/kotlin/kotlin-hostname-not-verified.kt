class Clients {
  // ruleid: kotlin-hostname-not-verified
  val open = OkHttpClient.Builder().hostnameVerifier { host, session -> true }.build()
  // ruleid: kotlin-hostname-not-verified
  val any = HostnameVerifier { _, _ -> true }
  // ok: kotlin-hostname-not-verified
  val plain = OkHttpClient.Builder().build()
  // ok: kotlin-hostname-not-verified
  val own = HostnameVerifier { host, session -> host == "api.example.org" && default.verify(host, session) }
}
