class Service {
  void seal() throws Exception {
    // ruleid: java-weak-cipher
    Cipher des = Cipher.getInstance("DES/CBC/PKCS5Padding");
    // ruleid: java-weak-cipher
    KeyGenerator rc4 = KeyGenerator.getInstance("RC4");
    // ok: java-weak-cipher
    Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
    // ok: java-weak-cipher
    KeyGenerator keys = KeyGenerator.getInstance("AES");
  }
}
