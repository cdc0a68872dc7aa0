public class OrdersController : ControllerBase
{
    public IActionResult Show(int id)
    {
        try
        {
            return Ok(Load(id));
        }
        catch (Exception e)
        {
            // ruleid: csharp-error-details
            return StatusCode(500, e.StackTrace);
        }
    }

    public async Task Write(HttpContext context)
    {
        try
        {
            await Run(context);
        }
        catch (SqlException e)
        {
            // ruleid: csharp-error-details
            await context.Response.WriteAsync(e.ToString());
            // ok: csharp-error-details
            _logger.LogError(e, "Query failed");
            // ok: csharp-error-details
            await context.Response.WriteAsync("Something went wrong.");
        }
    }
}
