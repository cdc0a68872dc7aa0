public class Seal
{
    public byte[] Close(RSA rsa, byte[] data)
    {
        // ruleid: csharp-rsa-padding
        var sealed1 = rsa.Encrypt(data, RSAEncryptionPadding.OaepSHA256);
        // ok: csharp-rsa-padding
        var sealed2 = rsa.Encrypt(data, RSAEncryptionPadding.OaepSHA256);
        return sealed1;
    }

    public byte[] Open(RSA rsa, byte[] data)
    {
        // ruleid: csharp-rsa-padding
        var opened = rsa.Decrypt(data, RSAEncryptionPadding.OaepSHA256);
        // ok: csharp-rsa-padding
        var other = rsa.Decrypt(data, RSAEncryptionPadding.OaepSHA256);
        return opened;
    }
}
