public class SessionController : Controller
{
    public void Start(HttpCookie authCookie)
    {
        // ruleid: csharp-persistent-auth-cookie
        authCookie.Expires = DateTime.Now.AddYears(1);
        // ruleid: csharp-persistent-auth-cookie
        authCookie.Expires = DateTime.UtcNow.AddMonths(6);
        // ok: csharp-persistent-auth-cookie
        authCookie.Expires = DateTime.Now.AddMinutes(5);
        // ok: csharp-persistent-auth-cookie
        authCookie.Expires = DateTime.Now.AddDays(-1);
    }
}
