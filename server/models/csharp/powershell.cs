using System.Management.Automation;

public class JobsController : Controller
{
    public void Run(string script)
    {
        var shell = PowerShell.Create();
        // ruleid: csharp-code-evaluation
        shell.AddScript("Get-Item " + script);
        // ok: csharp-code-evaluation
        shell.AddCommand("Get-Item").AddArgument(script);
    }
}
