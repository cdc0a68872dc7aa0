public class Passwords
{
    public byte[] Hash(string password, byte[] salt)
    {
        // ruleid: csharp-weak-key-derivation
        var few = new Rfc2898DeriveBytes(password, salt, 600000);
        // ruleid: csharp-weak-key-derivation
        var old = Rfc2898DeriveBytes.Pbkdf2(password, salt, 600000, HashAlgorithmName.SHA256, 32);
        // ok: csharp-weak-key-derivation
        var many = Rfc2898DeriveBytes.Pbkdf2(password, salt, 600000, HashAlgorithmName.SHA256, 32);
        // ok: csharp-weak-key-derivation
        var other = new Rfc2898DeriveBytes(password, salt, 600000, HashAlgorithmName.SHA256);
        return many;
    }
}
