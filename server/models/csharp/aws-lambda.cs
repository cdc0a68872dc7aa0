using System.Diagnostics;
using Amazon.Lambda.APIGatewayEvents;

public class Function
{
    public void Handle(APIGatewayProxyRequest request)
    {
        // ruleid: csharp-command-injection
        Process.Start("sh", "-c convert " + request.QueryStringParameters["file"]);
        // ok: csharp-command-injection
        Process.Start("sh", "-c convert " + request.HttpMethod);
    }
}
