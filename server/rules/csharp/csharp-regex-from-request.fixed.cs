public class SearchController : Controller
{
    public IActionResult Index(string q, string text)
    {
        // ruleid: csharp-regex-from-request
        var regex = new Regex(Regex.Escape(q));
        // ruleid: csharp-regex-from-request
        var found = Regex.IsMatch(text, "^" + Request.Query["prefix"]);
        // ok: csharp-regex-from-request
        var quoted = new Regex(Regex.Escape(q));
        // ok: csharp-regex-from-request
        var limited = new Regex(q, RegexOptions.None, TimeSpan.FromSeconds(1));
        return View(regex.Match(text));
    }
}
