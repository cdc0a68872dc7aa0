using System.Xml.Xsl;

public class Reports
{
    public void Load(XslCompiledTransform transform, string path)
    {
        // ruleid: csharp-xslt-script
        transform.Load(path, XsltSettings.Default, null);
        // ruleid: csharp-xslt-script
        transform.Load(path, new XsltSettings(false, true), null);
        // ruleid: csharp-xslt-script
        var settings = new XsltSettings { EnableScript = true };
        // ok: csharp-xslt-script
        transform.Load(path, XsltSettings.Default, null);
        // ok: csharp-xslt-script
        transform.Load(path, new XsltSettings(false, false), null);
    }
}
