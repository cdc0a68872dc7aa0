public class Clients
{
    public HttpClient Open()
    {
        var handler = new HttpClientHandler();
        // ruleid: csharp-tls-verify-off
        handler.ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => true;
        // ruleid: csharp-tls-verify-off
        ServicePointManager.ServerCertificateValidationCallback += delegate { return true; };
        // ok: csharp-tls-verify-off
        handler.ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => errors == SslPolicyErrors.None;
        // ok: csharp-tls-verify-off
        handler.CheckCertificateRevocationList = true;
        return new HttpClient(handler);
    }
}
