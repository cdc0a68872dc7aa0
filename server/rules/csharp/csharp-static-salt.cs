public class Passwords
{
    public byte[] Hash(string password)
    {
        // ruleid: csharp-static-salt
        var one = Rfc2898DeriveBytes.Pbkdf2(password, Encoding.UTF8.GetBytes("pepper"), 600000, HashAlgorithmName.SHA256, 32);
        // ruleid: csharp-static-salt
        var two = new Rfc2898DeriveBytes(password, new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 }, 600000, HashAlgorithmName.SHA256);
        var salt = RandomNumberGenerator.GetBytes(16);
        // ok: csharp-static-salt
        var three = Rfc2898DeriveBytes.Pbkdf2(password, salt, 600000, HashAlgorithmName.SHA256, 32);
        // ok: csharp-static-salt
        return SHA256.HashData(three);
    }
}
