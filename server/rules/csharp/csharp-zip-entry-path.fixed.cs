public static class Unpacker
{
    public static void Unpack(ZipArchive archive, string folder)
    {
        foreach (var entry in archive.Entries)
        {
            // ruleid: csharp-zip-entry-path
            entry.ExtractToFile(Path.Combine(folder, Path.GetFileName(entry.FullName)));
        }
    }

    public static void Checked(ZipArchive archive, string folder)
    {
        foreach (var entry in archive.Entries)
        {
            var path = Path.GetFullPath(Path.Combine(folder, entry.FullName));
            if (!path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) continue;
            // ok: csharp-zip-entry-path
            entry.ExtractToFile(path);
        }
    }

    public static void Flat(ZipArchive archive, string folder)
    {
        foreach (var entry in archive.Entries)
        {
            // ok: csharp-zip-entry-path
            entry.ExtractToFile(Path.Combine(folder, Path.GetFileName(entry.FullName)));
            var target = folder + "/" + entry.FullName;
            // ruleid: csharp-zip-entry-path
            using var file = File.Create(target);
        }
    }
}
