using Microsoft.Azure.Cosmos;

public class UsersController : Controller
{
    public void Search(string name, Container container, IDbConnection db)
    {
        // ruleid: csharp-sql-injection
        container.GetItemQueryIterator<User>("SELECT * FROM c WHERE c.name = '" + name + "'");
        // ruleid: csharp-sql-injection
        db.SqlList<User>("SELECT * FROM users WHERE name = '" + name + "'");
        // ok: csharp-sql-injection
        db.SqlList<User>("SELECT * FROM users WHERE name = @name", new { name });
    }
}
