public class UsersController : Controller
{
    public IActionResult Find(string name, XmlDocument users)
    {
        // ruleid: csharp-xpath-injection
        var node = users.SelectSingleNode("//user[name='" + name + "']");
        // ruleid: csharp-xpath-injection
        var nodes = users.SelectNodes($"//user[mail='{Request.Query["mail"]}']");
        // ok: csharp-xpath-injection
        var all = users.SelectNodes("//user");
        // ok: csharp-xpath-injection
        var byId = users.SelectSingleNode("//user[@id=" + int.Parse(Request.Query["id"]) + "]");
        return View(node);
    }
}
