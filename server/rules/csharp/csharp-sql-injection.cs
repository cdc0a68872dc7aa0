public class OrdersController : Controller
{
    private readonly ShopContext _db;

    public IActionResult Index(string state)
    {
        // ruleid: csharp-sql-injection
        var orders = _db.Orders.FromSqlRaw("SELECT * FROM Orders WHERE State = '" + state + "'");
        // ok: csharp-sql-injection
        var safe = _db.Orders.FromSqlInterpolated($"SELECT * FROM Orders WHERE State = {state}");
        // ok: csharp-sql-injection
        var parametrised = _db.Orders.FromSqlRaw("SELECT * FROM Orders WHERE State = {0}", state);
        return View(orders);
    }

    public IActionResult Show(SqlConnection connection)
    {
        var name = Request.Query["name"];
        // ruleid: csharp-sql-injection
        var command = new SqlCommand($"SELECT * FROM Users WHERE Name = '{name}'", connection);
        // ok: csharp-sql-injection
        var other = new SqlCommand("SELECT * FROM Users WHERE Name = @name", connection);
        // ok: csharp-sql-injection
        other.Parameters.AddWithValue("@name", name);
        if (!int.TryParse(Request.Query["id"], out var id)) return NotFound();
        // ok: csharp-sql-injection
        var byId = new SqlCommand($"SELECT * FROM Users WHERE Id = {id}", connection);
        return View(command.ExecuteReader());
    }
}
