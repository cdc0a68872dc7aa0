using CliWrap;
using Renci.SshNet;

public class JobsController : Controller
{
    public void Run(string file, SshClient client)
    {
        // ruleid: csharp-command-injection
        client.RunCommand("convert " + file);
        // ruleid: csharp-command-injection
        Cli.Wrap(file);
        // ok: csharp-command-injection
        Cli.Wrap("convert");
    }
}
