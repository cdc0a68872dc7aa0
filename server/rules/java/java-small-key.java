class Service {
  void keys() throws Exception {
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
    // ruleid: java-small-key
    rsa.initialize(1024);
    KeyPairGenerator dsa = KeyPairGenerator.getInstance("DSA");
    // ruleid: java-small-key
    dsa.initialize(512, random);
    KeyPairGenerator strong = KeyPairGenerator.getInstance("RSA");
    // ok: java-small-key
    strong.initialize(3072);
    KeyPairGenerator curve = KeyPairGenerator.getInstance("EC");
    // ok: java-small-key
    curve.initialize(256);
  }
}
