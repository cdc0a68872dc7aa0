import java.sql.Connection;
import java.sql.DriverManager;
import javax.servlet.http.HttpServletRequest;

class Tenants {
    Connection open(HttpServletRequest request) throws Exception {
        String tenant = request.getParameter("tenant");
        // ruleid: java-connection-from-request
        return DriverManager.getConnection("jdbc:postgresql://db/" + tenant);
    }

    void choose(HttpServletRequest request, Connection connection) throws Exception {
        // ruleid: java-connection-from-request
        connection.setCatalog(request.getHeader("X-Tenant"));
    }

    Connection configured(Settings settings) throws Exception {
        // ok: java-connection-from-request
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    void fixed(Connection connection) throws Exception {
        // ok: java-connection-from-request
        connection.setCatalog("shop");
    }
}
