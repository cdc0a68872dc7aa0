class Service {
  void connect(String url, String password) throws Exception {
    // ruleid: java-hardcoded-credential
    DriverManager.getConnection(url, "shop", "mk81-Lqe7");
    // ruleid: java-hardcoded-credential
    SecretKeySpec key = new SecretKeySpec("f0wLx93kAq2Zr7Tc".getBytes(), "AES");
    // ok: java-hardcoded-credential
    DriverManager.getConnection(url, "shop", System.getenv("DB_PASSWORD"));
    // ok: java-hardcoded-credential
    SecretKeySpec given = new SecretKeySpec(password.getBytes(), "AES");
  }
}

class Administration {
  // ruleid: java-hardcoded-credential
  private static final String ADMIN_PASSWORD = "Blu3b!rd#77";
  // ok: java-hardcoded-credential
  private static final String PASSWORD = "login.form.password";
  // ok: java-hardcoded-credential
  private String password = "";
}
