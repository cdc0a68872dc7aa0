public class AccountController : Controller
{
    public IActionResult Login(string returnUrl)
    {
        // ruleid: csharp-open-redirect
        return Redirect(returnUrl);
    }

    public IActionResult Local(string returnUrl)
    {
        // ok: csharp-open-redirect
        return LocalRedirect(returnUrl);
    }

    public IActionResult Checked(string returnUrl)
    {
        if (!Url.IsLocalUrl(returnUrl)) return RedirectToAction("Index");
        // ok: csharp-open-redirect
        return Redirect(returnUrl);
    }

    public void Classic(HttpContext context)
    {
        // ruleid: csharp-open-redirect
        context.Response.Redirect(context.Request.Query["next"]);
        // ok: csharp-open-redirect
        context.Response.Redirect("/profile?tab=" + context.Request.Query["tab"]);
    }
}
