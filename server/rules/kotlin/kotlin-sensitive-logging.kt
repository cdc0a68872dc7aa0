class Logins {
  fun login(user: String, password: String, accessToken: String) {
    // ruleid: kotlin-sensitive-logging
    Log.d("login", "user $user with $password")
    // ruleid: kotlin-sensitive-logging
    logger.info("token " + accessToken)
    // ok: kotlin-sensitive-logging
    Log.d("login", "user $user")
    // ok: kotlin-sensitive-logging
    logger.info("password changed")
  }
}
