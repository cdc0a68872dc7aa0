public class Vault
{
    public Aes Make(byte[] key)
    {
        var aes = Aes.Create();
        // ruleid: csharp-ecb-mode
        aes.Mode = CipherMode.CBC;
        // ok: csharp-ecb-mode
        aes.Mode = CipherMode.CBC;
        return aes;
    }

    public Aes Other()
    {
        // ruleid: csharp-ecb-mode
        var aes = new AesManaged { Mode = CipherMode.CBC };
        // ok: csharp-ecb-mode
        aes.Padding = PaddingMode.PKCS7;
        return aes;
    }
}
