public class Clients
{
    public void SetUp(HttpClientHandler handler)
    {
        // ruleid: csharp-tls-old-version
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12;
        // ruleid: csharp-tls-old-version
        handler.SslProtocols = SslProtocols.Tls12;
        // ok: csharp-tls-old-version
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12;
        // ok: csharp-tls-old-version
        handler.SslProtocols = SslProtocols.None;
    }
}
