class Access {
  // ruleid: kotlin-hardcoded-credential
  private val dbPassword = "Wp4ndA77"

  fun open() {
    // ruleid: kotlin-hardcoded-credential
    DriverManager.getConnection(URL, "app", "Wp4ndA77")
    // ruleid: kotlin-hardcoded-credential
    val key = SecretKeySpec("0123456789abcdef".toByteArray(), "AES")
    // ok: kotlin-hardcoded-credential
    DriverManager.getConnection(URL, "app", System.getenv("DB_PASSWORD"))
    // ok: kotlin-hardcoded-credential
    val password = "spring.datasource.password"
    // ok: kotlin-hardcoded-credential
    val label = "Wp4ndA77"
  }
}
