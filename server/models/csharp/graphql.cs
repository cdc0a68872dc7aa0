using System.Data.SqlClient;

public class Query
{
    public object GetUsers(string name)
    {
        // ruleid: csharp-sql-injection
        return new SqlCommand("SELECT * FROM users WHERE name = '" + name + "'");
    }
}

public class Fields
{
    public object Resolve(IResolveFieldContext context)
    {
        // ruleid: csharp-sql-injection
        return new SqlCommand("SELECT * FROM users WHERE name = '" + context.GetArgument<string>("name") + "'");
    }

    public object Find(string name)
    {
        // ok: csharp-sql-injection
        return new SqlCommand("SELECT * FROM users WHERE name = '" + name + "'");
    }
}
