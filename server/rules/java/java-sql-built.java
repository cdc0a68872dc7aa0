class Service {
  ResultSet find(Connection connection, String name) throws SQLException {
    String query = "SELECT * FROM orders WHERE name = '" + name + "'";
    // ruleid: java-sql-built
    connection.createStatement().executeQuery(query);
    // ruleid: java-sql-built
    connection.prepareStatement(String.format("DELETE FROM orders WHERE name = '%s'", name));
    // ok: java-sql-built
    connection.prepareStatement("SELECT * FROM orders WHERE name = ?");
    // ok: java-sql-built
    return connection.createStatement().executeQuery("SELECT * FROM " + TABLE + " WHERE done");
  }
}
