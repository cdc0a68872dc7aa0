import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;

class Accounts {
  void remove(Connection connection) throws Exception {
    String name = System.getenv("ACCOUNT");
    StringBuilder sql = new StringBuilder("delete from accounts where name='");
    sql.append(name).append("'");
    Statement statement = connection.createStatement();
    // ruleid: java-sql-from-input
    statement.executeUpdate(sql.toString());
  }

  void find(Connection connection) throws Exception {
    BufferedReader reader = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
    String name = reader.readLine();
    String sql = String.format("select * from accounts where name='%s'", name);
    // ruleid: java-sql-from-input
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.execute();
  }

  void again(Connection connection, ResultSet rows) throws Exception {
    PreparedStatement statement = connection.prepareStatement("update accounts set seen=1 where name=?");
    // ok: java-sql-from-input
    statement.setString(1, rows.getString("name"));
    int number = Integer.parseInt(System.getenv("NUMBER"));
    // ok: java-sql-from-input
    connection.createStatement().executeQuery("select * from accounts where id=" + number);
  }
}
