class Service {
  void wrap() throws Exception {
    // ruleid: java-rsa-padding
    Cipher raw = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
    // ruleid: java-rsa-padding
    Cipher old = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
    // ok: java-rsa-padding
    Cipher oaep = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
    // ok: java-rsa-padding
    Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
  }
}
