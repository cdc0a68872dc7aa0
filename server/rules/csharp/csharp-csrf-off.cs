public class TransfersController : Controller
{
    [HttpPost]
    // ruleid: csharp-csrf-off
    [IgnoreAntiforgeryToken]
    public IActionResult Create(Transfer transfer) => Ok();

    [HttpPost]
    // ok: csharp-csrf-off
    [ValidateAntiForgeryToken]
    public IActionResult Update(Transfer transfer) => Ok();
}

public static class Routes
{
    public static void Map(WebApplication app)
    {
        // ruleid: csharp-csrf-off
        app.MapPost("/transfer", (Transfer transfer) => Results.Ok()).DisableAntiforgery();
        // ok: csharp-csrf-off
        app.MapGet("/transfer", () => Results.Ok());
    }
}
