using System;
using System.Web.Mvc;

public class FilesController : Controller
{
    public ActionResult Download(string name, string header)
    {
        // ruleid: csharp-header-injection
        Response.AppendHeader("X-Name", name);
        // ruleid: csharp-header-injection
        Response.AddHeader(header, "1");
        // ok: csharp-header-injection
        Response.AppendHeader("X-Name", Uri.EscapeDataString(name));
        // ok: csharp-header-injection
        Response.AppendHeader("Cache-Control", "no-store");
        return new EmptyResult();
    }
}
