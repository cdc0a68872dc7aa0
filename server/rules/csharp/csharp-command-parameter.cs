using System.Diagnostics;

public static class Git
{
    public static void Clone(string address, string folder)
    {
        // ruleid: csharp-command-parameter
        Process.Start("git", $"clone {address} {folder}").WaitForExit();
    }

    public static void Show(string name)
    {
        var info = new ProcessStartInfo("git");
        // ruleid: csharp-command-parameter
        info.Arguments = "show " + name;
        Process.Start(info);
    }

    public static void Listed(string name)
    {
        var info = new ProcessStartInfo("git");
        // ok: csharp-command-parameter
        info.ArgumentList.Add(name);
        Process.Start(info);
    }

    public static void Run(string arguments)
    {
        // ok: csharp-command-parameter
        Process.Start("git", arguments);
    }
}
