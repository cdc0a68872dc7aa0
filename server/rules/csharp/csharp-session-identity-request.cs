using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

public class SettingsController : Controller
{
    public IActionResult Become(string role)
    {
        // ruleid: csharp-session-identity-request
        HttpContext.Session.SetString("role", role);
        return Ok();
    }

    public IActionResult Keep(string name, string value)
    {
        // ruleid: csharp-session-identity-request
        HttpContext.Session.SetString(name, value);
        return Ok();
    }

    public IActionResult Language(string language)
    {
        // ok: csharp-session-identity-request
        HttpContext.Session.SetString("language", language);
        return Ok();
    }

    public IActionResult SignIn(string name)
    {
        var account = accounts.FindByName(name);
        // ok: csharp-session-identity-request
        HttpContext.Session.SetString("userId", account.Id);
        return Ok();
    }
}
