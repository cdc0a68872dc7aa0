public class FormulasController : Controller
{
    public async Task<IActionResult> Run(string formula)
    {
        // ruleid: csharp-code-evaluation
        var result = await CSharpScript.EvaluateAsync(formula);
        // ruleid: csharp-code-evaluation
        var type = Type.GetType(Request.Form["type"]);
        // ok: csharp-code-evaluation
        var sum = await CSharpScript.EvaluateAsync("1 + 1");
        // ok: csharp-code-evaluation
        var known = Type.GetType("Shop.Order");
        return Ok(result);
    }
}
