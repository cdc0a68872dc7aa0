import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

class Accounts {
  byte[] hashed(String password) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    // ruleid: java-password-fast-hash
    return digest.digest(password.getBytes(StandardCharsets.UTF_8));
  }

  byte[] salted(byte[] salt, Account account) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-512");
    digest.update(salt);
    // ruleid: java-password-fast-hash
    digest.update(account.getPassword().getBytes());
    return digest.digest();
  }

  byte[] checksum(String text) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    // ok: java-password-fast-hash
    return digest.digest(text.getBytes(StandardCharsets.UTF_8));
  }

  String encoded(String password) {
    // ok: java-password-fast-hash
    return encoder.encode(password);
  }
}
