public class Store
{
    public SqlConnection[] Open()
    {
        // ruleid: csharp-cleartext-connection
        var one = new SqlConnection("Server=db;Database=shop;Encrypt=false");
        // ruleid: csharp-cleartext-connection
        string text = "Server=db;Database=shop;Encrypt=False;Integrated Security=true";
        // ok: csharp-cleartext-connection
        var two = new SqlConnection("Server=db;Database=shop;Encrypt=true");
        // ok: csharp-cleartext-connection
        var three = new SqlConnection(text);
        return new[] { one, two, three };
    }
}
