using System.Security.Cryptography;
using System.Text;

class Messages
{
    private static readonly byte[] First = Encoding.ASCII.GetBytes("sixteen letters.");

    byte[] Zeros(byte[] key, byte[] text)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        // ruleid: csharp-static-iv
        aes.IV = new byte[16];
        return aes.CreateEncryptor().TransformFinalBlock(text, 0, text.Length);
    }

    ICryptoTransform Constant(byte[] key)
    {
        using var aes = Aes.Create();
        // ruleid: csharp-static-iv
        return aes.CreateEncryptor(key, First);
    }

    byte[] Fresh(byte[] key, byte[] text)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        // ok: csharp-static-iv
        aes.IV = RandomNumberGenerator.GetBytes(16);
        return aes.CreateEncryptor().TransformFinalBlock(text, 0, text.Length);
    }

    ICryptoTransform Received(byte[] key, byte[] iv)
    {
        using var aes = Aes.Create();
        // ok: csharp-static-iv
        return aes.CreateDecryptor(key, iv);
    }
}
