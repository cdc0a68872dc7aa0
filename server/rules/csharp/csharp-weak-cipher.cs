public class Vault
{
    public SymmetricAlgorithm[] All()
    {
        // ruleid: csharp-weak-cipher
        var one = DES.Create();
        // ruleid: csharp-weak-cipher
        var two = new TripleDESCryptoServiceProvider();
        // ok: csharp-weak-cipher
        var three = Aes.Create();
        // ok: csharp-weak-cipher
        var four = new AesGcm(new byte[32], 16);
        return new[] { one, two, three };
    }
}
