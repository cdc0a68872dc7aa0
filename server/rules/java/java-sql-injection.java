import java.sql.*;
import org.springframework.jdbc.core.JdbcTemplate;

class Orders {
  private final JdbcTemplate jdbc;

  ResultSet find(Connection connection, HttpServletRequest request) throws SQLException {
    Statement statement = connection.createStatement();
    String name = request.getParameter("name");
    // ruleid: java-sql-injection
    return statement.executeQuery("SELECT * FROM orders WHERE name = '" + name + "'");
  }

  @GetMapping("/orders")
  List<Order> list(@RequestParam String sort) {
    // ruleid: java-sql-injection
    return jdbc.query("SELECT * FROM orders ORDER BY " + sort, mapper);
  }

  @GetMapping("/order")
  Order one(@RequestParam String name, @RequestParam int year) {
    // ok: java-sql-injection
    jdbc.update("UPDATE orders SET seen = 1 WHERE year = " + year);
    // ok: java-sql-injection
    return jdbc.queryForObject("SELECT * FROM orders WHERE name = ?", mapper, name);
  }
}
