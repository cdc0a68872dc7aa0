using Ganss.Xss;

public class PageController : Controller
{
    public void Show(string text, HtmlSanitizer sanitizer)
    {
        // ok: csharp-unescaped-output
        Response.Write(sanitizer.Sanitize(text));
        // ruleid: csharp-unescaped-output
        Response.Write(text);
    }
}
