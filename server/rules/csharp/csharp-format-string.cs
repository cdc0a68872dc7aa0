public class LabelsController : Controller
{
    public IActionResult Show(string format)
    {
        // ruleid: csharp-format-string
        var label = string.Format(format, 1, 2);
        // ruleid: csharp-format-string
        var other = String.Format(Request.Query["format"], "a");
        // ok: csharp-format-string
        var safe = string.Format("{0}: {1}", format, 2);
        // ok: csharp-format-string
        var constant = string.Format("{0}", 1);
        return Ok(label);
    }
}
