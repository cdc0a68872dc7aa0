class Service {
  boolean check(String text) {
    // ruleid: java-regex-redos
    Pattern nested = Pattern.compile("^(a+)+$");
    // ruleid: java-regex-redos
    boolean ok = text.matches("(\\w+\\s?)*!");
    // ok: java-regex-redos
    Pattern plain = Pattern.compile("^a+$");
    // ok: java-regex-redos
    return text.matches("[a-z]+(?:-[a-z]+)*");
  }
}
