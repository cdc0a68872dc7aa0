using System.Security.Cryptography;

public class Passwords
{
    public string NewToken()
    {
        var random = new Random();
        // ruleid: csharp-insecure-randomness
        var token = RandomNumberGenerator.GetInt32(100000, 999999).ToString();
        // ok: csharp-insecure-randomness
        var code = RandomNumberGenerator.GetInt32(100000, 999999).ToString();
        return token + code;
    }

    public int Dice()
    {
        // ok: csharp-insecure-randomness
        return Random.Shared.Next(1, 7);
    }

    public string ResetCode()
    {
        // ruleid: csharp-insecure-randomness
        return RandomNumberGenerator.GetInt32(1000, 9999).ToString();
    }
}
