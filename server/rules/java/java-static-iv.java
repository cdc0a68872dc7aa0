class Service {
  void seal(byte[] nonce) {
    // ruleid: java-static-iv
    IvParameterSpec fixed = new IvParameterSpec("0123456789abcdef".getBytes());
    // ruleid: java-static-iv
    GCMParameterSpec zero = new GCMParameterSpec(128, new byte[12]);
    // ok: java-static-iv
    IvParameterSpec fresh = new IvParameterSpec(nonce);
    // ok: java-static-iv
    GCMParameterSpec given = new GCMParameterSpec(128, nonce);
  }
}

class Messages {
  private static final byte[] FIRST = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

  byte[] zeros(SecretKey key, byte[] text) throws Exception {
    byte[] iv = new byte[16];
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    // ruleid: java-static-iv
    cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
    return cipher.doFinal(text);
  }

  byte[] constant(SecretKey key, byte[] text) throws Exception {
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    // ruleid: java-static-iv
    cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(FIRST));
    return cipher.doFinal(text);
  }

  byte[] fresh(SecretKey key, byte[] text) throws Exception {
    byte[] iv = new byte[16];
    new SecureRandom().nextBytes(iv);
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    // ok: java-static-iv
    cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
    return cipher.doFinal(text);
  }

  byte[] received(SecretKey key, byte[] message) throws Exception {
    byte[] iv = new byte[16];
    System.arraycopy(message, 0, iv, 0, 16);
    // ok: java-static-iv
    return opened(key, new IvParameterSpec(iv), message);
  }
}
