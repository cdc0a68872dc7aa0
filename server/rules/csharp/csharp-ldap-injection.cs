public class PeopleController : Controller
{
    public IActionResult Find(string name)
    {
        // ruleid: csharp-ldap-injection
        var searcher = new DirectorySearcher("(cn=" + name + ")");
        // ruleid: csharp-ldap-injection
        searcher.Filter = $"(mail={Request.Query["mail"]})";
        // ok: csharp-ldap-injection
        searcher.Filter = "(cn=" + Encoder.LdapFilterEncode(name) + ")";
        // ok: csharp-ldap-injection
        var all = new DirectorySearcher("(objectClass=person)");
        return View(searcher.FindAll());
    }
}
