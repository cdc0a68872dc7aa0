public static class Startup
{
    public static void Configure(CorsPolicyBuilder policy, HttpContext context)
    {
        // ruleid: csharp-cors-any-origin
        policy.SetIsOriginAllowed(origin => true).AllowCredentials();
        // ruleid: csharp-cors-any-origin
        context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers["Origin"];
        // ok: csharp-cors-any-origin
        policy.WithOrigins("https://app.example.com").AllowCredentials();
        // ok: csharp-cors-any-origin
        policy.AllowAnyOrigin();
    }
}
