public class Tokens
{
    public SecurityKey Key(IConfiguration configuration)
    {
        // ruleid: csharp-hardcoded-key
        var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes("kR7pqZ2xkR7pqZ2xkR7pqZ2xkR7pqZ2x"));
        var aes = Aes.Create();
        // ruleid: csharp-hardcoded-key
        aes.Key = new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 };
        // ok: csharp-hardcoded-key
        aes.Key = Convert.FromBase64String(configuration["Key"]);
        // ok: csharp-hardcoded-key
        aes.GenerateIV();
        return key;
    }
}
