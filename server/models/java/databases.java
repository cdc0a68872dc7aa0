import com.datastax.oss.driver.api.core.CqlSession;

class Users {
    void find(CqlSession session, HttpServletRequest request) {
        // ruleid: java-sql-injection
        session.execute("SELECT * FROM users WHERE name = '" + request.getParameter("name") + "'");
        // ok: java-sql-injection
        session.execute("SELECT * FROM users");
    }
}
