using Microsoft.AspNetCore.Builder;

public class Startup
{
    public void Configure(IApplicationBuilder app)
    {
        // ruleid: csharp-directory-browsing
        app.UseDirectoryBrowser();
        // ruleid: csharp-directory-browsing
        app.UseFileServer(new FileServerOptions { EnableDirectoryBrowsing = true });
        // ok: csharp-directory-browsing
        app.UseStaticFiles();
        // ok: csharp-directory-browsing
        app.UseFileServer();
        // ok: csharp-directory-browsing
        app.UseFileServer(new FileServerOptions { EnableDirectoryBrowsing = false });
    }
}
