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
