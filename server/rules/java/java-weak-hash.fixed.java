class Service {
  byte[] sign(byte[] data) throws Exception {
    // ruleid: java-weak-hash
    MessageDigest md5 = MessageDigest.getInstance("SHA-256");
    // ruleid: java-weak-hash
    MessageDigest sha1 = java.security.MessageDigest.getInstance("SHA-256");
    // ok: java-weak-hash
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    // ok: java-weak-hash
    MessageDigest sha512 = MessageDigest.getInstance("SHA-512", "BC");
    return md5.digest(data);
  }
}
