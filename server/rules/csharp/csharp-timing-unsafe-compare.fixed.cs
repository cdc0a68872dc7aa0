using System.Security.Cryptography;

public class Hooks
{
    public bool Verify(byte[] body, byte[] signature, byte[] key)
    {
        var computedHash = HMACSHA256.HashData(key, body);
        // ruleid: csharp-timing-unsafe-compare
        if (CryptographicOperations.FixedTimeEquals(computedHash, signature)) return true;
        // ruleid: csharp-timing-unsafe-compare
        if (CryptographicOperations.FixedTimeEquals(signature, computedHash)) return true;
        // ok: csharp-timing-unsafe-compare
        if (computedHash == null) return false;
        // ok: csharp-timing-unsafe-compare
        return CryptographicOperations.FixedTimeEquals(computedHash, signature);
    }
}
