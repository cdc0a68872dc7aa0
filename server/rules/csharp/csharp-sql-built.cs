public class UserRepository
{
    private readonly SqlConnection _connection;

    public SqlCommand ByName(string name)
    {
        // ruleid: csharp-sql-built
        return new SqlCommand($"SELECT * FROM Users WHERE Name = '{name}'", _connection);
    }

    public SqlCommand ByMail(string mail)
    {
        var text = "SELECT * FROM Users WHERE Mail = '" + mail + "'";
        // ruleid: csharp-sql-built
        return new SqlCommand(text, _connection);
    }

    public SqlCommand Safe(string name)
    {
        // ok: csharp-sql-built
        var command = new SqlCommand("SELECT * FROM Users WHERE Name = @name", _connection);
        command.Parameters.AddWithValue("@name", name);
        return command;
    }

    public SqlCommand Run(string sql)
    {
        // ok: csharp-sql-built
        return new SqlCommand(sql, _connection);
    }
}
