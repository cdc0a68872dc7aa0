using Microsoft.Extensions.Logging;

public class Accounts
{
    private readonly ILogger<Accounts> _logger;

    public void SignIn(string user, string password, string accessToken, Order order)
    {
        // ruleid: csharp-sensitive-logging
        _logger.LogInformation("Sign in of {User} with {Password}", user, password);
        // ruleid: csharp-sensitive-logging
        _logger.LogDebug("Token: " + accessToken);
        // ruleid: csharp-sensitive-logging
        _logger.LogDebug($"Paid with {order.CardNumber}");
        // ok: csharp-sensitive-logging
        _logger.LogInformation("Sign in of {User}", user);
        // ok: csharp-sensitive-logging
        _logger.LogWarning("The password of {User} is too short", user);
        // ok: csharp-sensitive-logging
        _logger.LogDebug("Length {Length}", password.Length);
    }
}
