public class Keys
{
    public RSA[] Make()
    {
        // ruleid: csharp-short-key
        var one = RSA.Create(1024);
        // ruleid: csharp-short-key
        var two = new RSACryptoServiceProvider(512);
        // ok: csharp-short-key
        var three = RSA.Create(3072);
        // ok: csharp-short-key
        var four = new RSACryptoServiceProvider(2048);
        return new[] { one, two, three, four };
    }
}
