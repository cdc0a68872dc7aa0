import org.springframework.jdbc.core.JdbcTemplate

@RestController
class Orders(private val jdbc: JdbcTemplate) {
  @GetMapping("/orders")
  fun find(@RequestParam name: String): List<Order> {
    // ruleid: kotlin-sql-injection
    val all = jdbc.query("SELECT * FROM orders WHERE name = '$name'", mapper)
    // ok: kotlin-sql-injection
    return jdbc.query("SELECT * FROM orders WHERE name = ?", mapper, name)
  }
}

fun Route.orders(statement: Statement) {
  get("/orders/{id}") {
    val id = call.parameters["id"]
    // ruleid: kotlin-sql-injection
    statement.executeQuery("SELECT * FROM orders WHERE id = " + id)
    // ok: kotlin-sql-injection
    statement.executeQuery("SELECT * FROM orders WHERE id = " + id?.toInt())
  }
}
