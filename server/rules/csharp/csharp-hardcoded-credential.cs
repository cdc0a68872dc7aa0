public class Mailer
{
    private readonly IConfiguration _configuration;

    public object[] Open()
    {
        // ruleid: csharp-hardcoded-credential
        var mail = new NetworkCredential("mailer", "kR7pqZ2x");
        // ruleid: csharp-hardcoded-credential
        var db = new SqlConnection("Server=db;Database=shop;User Id=shop;Password=kR7pqZ2x");
        // ok: csharp-hardcoded-credential
        var other = new NetworkCredential("mailer", _configuration["Mail:Password"]);
        // ok: csharp-hardcoded-credential
        var windows = new SqlConnection("Server=db;Database=shop;Integrated Security=true");
        return new object[] { mail, db, other, windows };
    }
}
