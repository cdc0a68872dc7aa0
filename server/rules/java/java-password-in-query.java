import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

class Login extends HttpServlet {
    public void doGet(HttpServletRequest request, HttpServletResponse response) {
        // ok: java-password-in-query
        String user = request.getParameter("user");
        // ruleid: java-password-in-query
        String password = request.getParameter("password");
        // ruleid: java-password-in-query
        String card = request.getParameter("cardNumber");
        check(user, password, card);
    }

    public void doPost(HttpServletRequest request, HttpServletResponse response) {
        // ok: java-password-in-query
        check(request.getParameter("user"), request.getParameter("password"), null);
    }
}
