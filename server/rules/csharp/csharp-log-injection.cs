using System;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

public class SearchController : Controller
{
    private readonly ILogger<SearchController> _logger;

    [HttpGet]
    public IActionResult Find(string query)
    {
        // ruleid: csharp-log-injection
        _logger.LogInformation("Search for " + query);
        // ruleid: csharp-log-injection
        _logger.LogWarning($"Nothing found for {query}");
        // ok: csharp-log-injection
        _logger.LogInformation("Search for {Query}", query);
        // ok: csharp-log-injection
        _logger.LogInformation("Search for " + query.ReplaceLineEndings(" "));
        // ok: csharp-log-injection
        _logger.LogInformation("Search was done");
        return Ok();
    }
}
