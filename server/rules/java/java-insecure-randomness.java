class Service {
  void issue(SecureRandom secure, Random dice) {
    // ruleid: java-insecure-randomness
    String token = String.valueOf(Math.random());
    // ruleid: java-insecure-randomness
    long resetCode = dice.nextLong();
    // ok: java-insecure-randomness
    long sessionId = secure.nextLong();
    // ok: java-insecure-randomness
    int roll = dice.nextInt(6);
  }

  static String generateResetKey() {
    // ruleid: java-insecure-randomness
    return RandomStringUtils.randomNumeric(20);
  }

  static String makeLabel() {
    // ok: java-insecure-randomness
    return RandomStringUtils.randomNumeric(20);
  }
}

class Tokens {
  String token() {
    Random random = new Random();
    // ruleid: java-insecure-randomness
    return Long.toHexString(random.nextLong());
  }

  String generateColor() {
    Random random = new Random();
    // ok: java-insecure-randomness
    return Integer.toHexString(random.nextInt(0xffffff));
  }
}
