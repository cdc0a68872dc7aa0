using System.Data.SqlClient;
using Microsoft.AspNetCore.Mvc;

public class ReportsController : Controller
{
    private readonly IConfiguration _configuration;

    public IActionResult Tenant(string tenant)
    {
        // ruleid: csharp-connection-string-request
        using var connection = new SqlConnection("Server=db;Database=" + tenant + ";Integrated Security=true");
        var other = new SqlConnection();
        // ruleid: csharp-connection-string-request
        other.ConnectionString = Request.Query["connection"];
        return Ok();
    }

    public IActionResult Fixed(string id)
    {
        // ok: csharp-connection-string-request
        using var connection = new SqlConnection(_configuration.GetConnectionString("Shop"));
        // ok: csharp-connection-string-request
        using var local = new SqlConnection("Server=db;Database=shop;Integrated Security=true");
        return Ok();
    }
}
