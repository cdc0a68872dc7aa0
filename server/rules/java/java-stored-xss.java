import java.io.PrintWriter;
import java.sql.ResultSet;
import javax.servlet.http.HttpServletResponse;
import org.owasp.encoder.Encode;

class Comments {
    void list(ResultSet rows, HttpServletResponse response) throws Exception {
        while (rows.next()) {
            String text = rows.getString("text");
            // ruleid: java-stored-xss
            response.getWriter().println("<p>" + text + "</p>");
            // ok: java-stored-xss
            response.getWriter().println("<p>" + Encode.forHtml(text) + "</p>");
        }
    }

    void table(ResultSet rows, HttpServletResponse response) throws Exception {
        PrintWriter out = response.getWriter();
        // ruleid: java-stored-xss
        out.printf("<td>%s</td>", rows.getString(1));
        // ok: java-stored-xss
        out.printf("<td>%d</td>", rows.getInt(2));
    }
}
