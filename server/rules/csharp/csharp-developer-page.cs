public static class Program
{
    public static void Configure(WebApplication app)
    {
        // ruleid: csharp-developer-page
        app.UseDeveloperExceptionPage();
        if (app.Environment.IsDevelopment())
        {
            // ok: csharp-developer-page
            app.UseDeveloperExceptionPage();
        }
        // ok: csharp-developer-page
        app.UseExceptionHandler("/Error");
        // ruleid: csharp-developer-page
        IdentityModelEventSource.ShowPII = true;
    }
}
