class Service {
  void seal() throws Exception {
    // ruleid: java-ecb-mode
    Cipher plain = Cipher.getInstance("AES");
    // ruleid: java-ecb-mode
    Cipher ecb = Cipher.getInstance("AES/ECB/PKCS5Padding");
    // ok: java-ecb-mode
    Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
    // ok: java-ecb-mode
    Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
  }
}
