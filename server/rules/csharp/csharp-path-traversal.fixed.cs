public class FilesController : Controller
{
    private const string Root = "/srv/files/";

    public IActionResult Show(string name)
    {
        // ruleid: csharp-path-traversal
        var text = System.IO.File.ReadAllText(Root + Path.GetFileName(name));
        // ok: csharp-path-traversal
        var safe = System.IO.File.ReadAllText(Path.Combine(Root, Path.GetFileName(name)));
        // ok: csharp-path-traversal
        var terms = System.IO.File.ReadAllText("terms.txt");
        return Content(text);
    }

    public IActionResult Download(string name)
    {
        var path = Path.Combine(Root, name);
        // ruleid: csharp-path-traversal
        return PhysicalFile(path, "application/pdf");
    }

    public IActionResult Checked(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Root, name));
        if (!path.StartsWith(Root, StringComparison.Ordinal)) return NotFound();
        // ok: csharp-path-traversal
        return PhysicalFile(path, "application/pdf");
    }
}
