import jakarta.servlet.http.*;

class Logins {
  void remember(HttpServletResponse response, String user, String password, String session) {
    Cookie cookie = new Cookie("login", password);
    // ruleid: java-secret-in-cookie
    response.addCookie(cookie);
    Cookie other = new Cookie("login", "");
    other.setValue(password);
    // ruleid: java-secret-in-cookie
    response.addCookie(other);
    // ok: java-secret-in-cookie
    response.addCookie(new Cookie("user", user));
    // ok: java-secret-in-cookie
    response.addCookie(new Cookie("session", session));
    // ok: java-secret-in-cookie
    response.addCookie(new Cookie("login", encrypt(password)));
  }
}
