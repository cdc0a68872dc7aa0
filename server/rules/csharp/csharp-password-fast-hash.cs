using System.Security.Cryptography;
using System.Text;

class Accounts
{
    string Hashed(string password)
    {
        // ruleid: csharp-password-fast-hash
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(password)));
    }

    byte[] Salted(Account account, string salt)
    {
        using var sha = SHA512.Create();
        // ruleid: csharp-password-fast-hash
        return sha.ComputeHash(Encoding.UTF8.GetBytes(account.Password + salt));
    }

    byte[] Checksum(string text)
    {
        // ok: csharp-password-fast-hash
        return SHA256.HashData(Encoding.UTF8.GetBytes(text));
    }

    string Stored(Account account, string password)
    {
        // ok: csharp-password-fast-hash
        return new PasswordHasher<Account>().HashPassword(account, password);
    }
}
