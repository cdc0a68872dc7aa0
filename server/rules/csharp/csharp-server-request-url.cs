public class HooksController : ControllerBase
{
    private static readonly string[] Hosts = { "hooks.example.com" };
    private readonly HttpClient _client;

    [HttpPost]
    public async Task<IActionResult> Create(string url)
    {
        // ruleid: csharp-server-request-url
        var answer = await _client.GetStringAsync(url);
        // ok: csharp-server-request-url
        var known = await _client.GetStringAsync($"https://api.example.com/search?q={Uri.EscapeDataString(url)}");
        // ruleid: csharp-server-request-url
        var request = WebRequest.Create(Request.Query["feed"]);
        return Ok(answer);
    }

    [HttpPost]
    public async Task<IActionResult> Checked(string url)
    {
        var target = new Uri(url);
        if (!Hosts.Contains(target.Host)) return BadRequest();
        // ok: csharp-server-request-url
        return Ok(await _client.GetStringAsync(target));
    }
}
