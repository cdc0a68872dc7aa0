public class Clients
{
    public void SetUp(HttpClientHandler handler)
    {
        // ruleid: csharp-tls-old-version
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls;
        // ruleid: csharp-tls-old-version
        handler.SslProtocols = SslProtocols.Tls11;
        // ok: csharp-tls-old-version
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12;
        // ok: csharp-tls-old-version
        handler.SslProtocols = SslProtocols.None;
    }
}
