public class Files
{
    public void SetUp(string path, FileSecurity security)
    {
        // ruleid: csharp-file-permissions
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.OtherWrite);
        // ruleid: csharp-file-permissions
        security.AddAccessRule(new FileSystemAccessRule("Everyone", FileSystemRights.FullControl, AccessControlType.Allow));
        // ok: csharp-file-permissions
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        // ok: csharp-file-permissions
        security.AddAccessRule(new FileSystemAccessRule("Operators", FileSystemRights.Read, AccessControlType.Allow));
    }
}
