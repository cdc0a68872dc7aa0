import jakarta.servlet.http.*;
import java.security.SecureRandom;
import java.util.Random;

class Sessions {
  void start(HttpServletRequest request, HttpServletResponse response) {
    int number = new Random().nextInt(1000000);
    String key = Integer.toString(number);
    // ruleid: java-random-for-session
    Cookie cookie = new Cookie("visit", key);
    // ruleid: java-random-for-session
    request.getSession().setAttribute("visit", Double.toString(Math.random()).substring(2));
    String safe = Long.toString(new SecureRandom().nextLong());
    // ok: java-random-for-session
    Cookie other = new Cookie("visit", safe);
    // ok: java-random-for-session
    request.getSession().setAttribute("color", "red");
  }

  void key() throws Exception {
    byte[] bytes = new byte[16];
    new Random().nextBytes(bytes);
    // ruleid: java-random-for-session
    IvParameterSpec start = new IvParameterSpec(bytes);
    Random strong = new SecureRandom();
    byte[] fresh = new byte[16];
    strong.nextBytes(fresh);
    // ok: java-random-for-session
    IvParameterSpec next = new IvParameterSpec(fresh);
  }
}
