import javax.servlet.http.HttpSession;

class Sessions {
    void endless(HttpSession session) {
        // ruleid: java-session-without-end
        session.setMaxInactiveInterval(-1);
    }

    void year(HttpSession session) {
        // ruleid: java-session-without-end
        session.setMaxInactiveInterval(365 * 24 * 60 * 60);
    }

    void half(HttpSession session) {
        // ok: java-session-without-end
        session.setMaxInactiveInterval(30 * 60);
    }

    void configured(HttpSession session, int seconds) {
        // ok: java-session-without-end
        session.setMaxInactiveInterval(seconds);
    }
}
