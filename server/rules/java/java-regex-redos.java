class Service {
  // ruleid: java-regex-redos
  private static final String NAME_REGEX = "^([a-z]+)*$";
  private static final String[] PATTERNS = {
    // ok: java-regex-redos
    "^[a-z]+$",
    // ruleid: java-regex-redos
    "^(\\d+)+:$",
  };
  // ok: java-regex-redos
  private static final String TITLE = "^(a+)+$";

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
