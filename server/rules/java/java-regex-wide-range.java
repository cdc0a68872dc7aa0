class Names {
  // ruleid: java-regex-wide-range
  static final Pattern LETTERS = Pattern.compile("[A-z]+");
  // ruleid: java-regex-wide-range
  static final Pattern HEX = Pattern.compile("[0-9a-fA-f]+");
  // ok: java-regex-wide-range
  static final Pattern BOTH = Pattern.compile("[A-Za-z0-9_.-]+");
  // ok: java-regex-wide-range
  static final Pattern PRINTABLE = Pattern.compile("[!-~]*");

  boolean check(String host, String date) {
    // ruleid: java-regex-wide-range
    boolean isHost = host.matches("[a-z0-9.-_]+");
    // ok: java-regex-wide-range
    return isHost && date.matches("[A-Z][a-z]+-[0-9]{4}");
  }
}
