public class Orders
{
    public XmlReader Open(Stream stream)
    {
        // ruleid: csharp-xml-external-entities
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit };
        return XmlReader.Create(stream, settings);
    }

    public XmlDocument Load(string xml)
    {
        var reader = new XmlTextReader(new StringReader(xml));
        // ruleid: csharp-xml-external-entities
        reader.DtdProcessing = DtdProcessing.Prohibit;
        // ok: csharp-xml-external-entities
        reader.DtdProcessing = DtdProcessing.Prohibit;
        // ok: csharp-xml-external-entities
        var document = new XmlDocument { XmlResolver = null };
        document.Load(reader);
        return document;
    }
}
