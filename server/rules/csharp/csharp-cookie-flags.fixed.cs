public class SessionController : Controller
{
    public void Start(string token)
    {
        // ruleid: csharp-cookie-flags
        Response.Cookies.Append("auth-token", token, new CookieOptions { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax });
        // ruleid: csharp-cookie-flags
        Response.Cookies.Append("auth", token, new CookieOptions { HttpOnly = true, Secure = true });
        // ok: csharp-cookie-flags
        Response.Cookies.Append("auth", token, new CookieOptions { HttpOnly = true, Secure = true });
        // ok: csharp-cookie-flags
        Response.Cookies.Append("theme", "dark");
    }
}
