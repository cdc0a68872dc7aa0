public class PagesController : Controller
{
    [HttpPost]
    // ruleid: csharp-request-validation-off
    [ValidateInput(false)]
    public ActionResult Save(string text) => View();

    [HttpPost]
    // ok: csharp-request-validation-off
    [ValidateInput(true)]
    public ActionResult Update(string text) => View();

    public void Load(Control page)
    {
        // ruleid: csharp-request-validation-off
        page.ValidateRequestMode = ValidateRequestMode.Disabled;
        // ok: csharp-request-validation-off
        page.ValidateRequestMode = ValidateRequestMode.Enabled;
    }
}
