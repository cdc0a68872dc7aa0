public class SearchController : Controller
{
    public IActionResult Index(string q)
    {
        // ruleid: csharp-unescaped-output
        ViewData["Title"] = new HtmlString("<b>" + q + "</b>");
        // ok: csharp-unescaped-output
        ViewData["Text"] = q;
        // ok: csharp-unescaped-output
        ViewData["Safe"] = new HtmlString("<b>" + HtmlEncoder.Default.Encode(q) + "</b>");
        // ruleid: csharp-unescaped-output
        return Content("<h1>" + q + "</h1>", "text/html");
    }

    public async Task Show(HttpContext context)
    {
        // ruleid: csharp-unescaped-output
        await context.Response.WriteAsync("Hello " + context.Request.Query["name"]);
        // ok: csharp-unescaped-output
        await context.Response.WriteAsync("Hello " + WebUtility.HtmlEncode(context.Request.Query["name"]));
    }
}

public class Handler
{
    public void Answer(HttpRequest req, HttpResponse resp)
    {
        string name = req.Params.Get("name");
        // ruleid: csharp-unescaped-output
        resp.Write("<br>" + name);
        // ok: csharp-unescaped-output
        resp.Write("<br>" + WebUtility.HtmlEncode(name));
    }
}
