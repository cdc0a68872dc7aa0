class Service {
  private static final Logger log = LoggerFactory.getLogger(Service.class);

  void login(String name, String password) {
    // ruleid: java-sensitive-logging
    log.info("Login of {} with {}", name, password);
    // ruleid: java-sensitive-logging
    log.debug("Trying " + password);
    // ok: java-sensitive-logging
    log.info("Login of {}", name);
    // ok: java-sensitive-logging
    log.info("Password of {} was changed", name);
  }
}

class Login {
  void open(String name, String password) {
    // ruleid: java-sensitive-logging
    Log.d("Login", "password=" + password);
    // ok: java-sensitive-logging
    Log.d("Login", "name=" + name);
  }
}
