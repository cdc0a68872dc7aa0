public class ReportsController : Controller
{
    public IActionResult Create(string name)
    {
        // ruleid: csharp-command-injection
        Process.Start("cmd.exe", "/c report.bat " + name);
        // ok: csharp-command-injection
        Process.Start("report.exe", "--all");
        var info = new ProcessStartInfo("report.exe");
        // ok: csharp-command-injection
        info.ArgumentList.Add(name);
        // ruleid: csharp-command-injection
        info.Arguments = "--name " + name;
        // ok: csharp-command-injection
        info.Arguments = "--count " + int.Parse(Request.Query["count"]);
        return Ok();
    }

    public IActionResult Start(string name)
    {
        // ruleid: csharp-command-injection
        Process.Start(new ProcessStartInfo { FileName = "cmd.exe", Arguments = "/c report.bat " + name });
        // ruleid: csharp-command-injection
        var info = new ProcessStartInfo(name);
        // ok: csharp-command-injection
        Process.Start(info);
        return Ok();
    }
}
