public class Signer
{
    public byte[] Digest(byte[] message)
    {
        // ruleid: csharp-weak-hash
        using var hash = MD5.Create();
        return hash.ComputeHash(message);
    }

    public byte[] Old(byte[] message)
    {
        // ruleid: csharp-weak-hash
        return SHA1.HashData(message);
    }

    public byte[] Good(byte[] message)
    {
        // ok: csharp-weak-hash
        return SHA256.HashData(message);
    }

    public string ETag(byte[] page)
    {
        // ok: csharp-weak-hash
        return Convert.ToHexString(MD5.HashData(page));
    }
}
