using Newtonsoft.Json;

public class PageController : Controller
{
    public void Show(string text)
    {
        // ok: csharp-unescaped-output
        Response.Write(JsonConvert.SerializeObject(text));
        // ruleid: csharp-unescaped-output
        Response.Write(text);
    }
}
