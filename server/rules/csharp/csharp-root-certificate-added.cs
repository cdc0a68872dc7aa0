using System.Security.Cryptography.X509Certificates;

public class Setup
{
    public void Trust(X509Certificate2 certificate)
    {
        X509Store store = new X509Store(StoreName.Root, StoreLocation.LocalMachine);
        store.Open(OpenFlags.ReadWrite);
        // ruleid: csharp-root-certificate-added
        store.Add(certificate);
        store.Close();
    }

    public void TrustHere(X509Certificate2 certificate)
    {
        using (X509Store store = new X509Store(StoreName.Root))
        {
            store.Open(OpenFlags.ReadWrite);
            // ruleid: csharp-root-certificate-added
            store.Add(certificate);
        }
    }

    public void Own(X509Certificate2 certificate)
    {
        X509Store store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadWrite);
        // ok: csharp-root-certificate-added
        store.Add(certificate);
    }

    public bool Has(X509Certificate2 certificate)
    {
        X509Store store = new X509Store(StoreName.Root, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadOnly);
        // ok: csharp-root-certificate-added
        return store.Certificates.Contains(certificate);
    }
}
