import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletResponse;

class Cookies {
    void plain(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("token", token);
        cookie.setHttpOnly(true);
        // ruleid: java-cookie-not-secure
        response.addCookie(cookie);
    }

    void direct(HttpServletResponse response, String token) {
        // ruleid: java-cookie-not-secure
        response.addCookie(new Cookie("token", token));
    }

    void secure(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("token", token);
        cookie.setSecure(true);
        // ok: java-cookie-not-secure
        response.addCookie(cookie);
    }

    void deleted(HttpServletResponse response) {
        Cookie cookie = new Cookie("token", "");
        cookie.setMaxAge(0);
        // ok: java-cookie-not-secure
        response.addCookie(cookie);
    }

    void configured(HttpServletResponse response, String token, boolean isSecure) {
        Cookie cookie = new Cookie("token", token);
        cookie.setSecure(isSecure);
        // ok: java-cookie-not-secure
        response.addCookie(cookie);
    }
}
