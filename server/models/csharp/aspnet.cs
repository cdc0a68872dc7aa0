using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

public class Endpoints
{
    public IResult Convert([FromQuery] string file)
    {
        // ruleid: csharp-command-injection
        Process.Start("sh", "-c convert " + file);
        return Results.Ok();
    }

    public IResult Page([FromQuery] int page)
    {
        // ok: csharp-command-injection
        Process.Start("sh", "-c convert " + page);
        return Results.Ok();
    }

    public void Function(HttpRequest req)
    {
        // ruleid: csharp-command-injection
        Process.Start("sh", "-c convert " + req.Query["file"]);
        // ok: csharp-command-injection
        Process.Start("sh", "-c convert " + req.Method);
    }

    private void Own(string file)
    {
        // ok: csharp-command-injection
        Process.Start("sh", "-c convert " + file);
    }
}

public class PageController : Controller
{
    public void Show(string title)
    {
        // ok: csharp-unescaped-output
        Response.Write("<h1>" + Html.Encode(title) + "</h1>");
        // ruleid: csharp-unescaped-output
        Response.Write("<h1>" + title + "</h1>");
    }
}
