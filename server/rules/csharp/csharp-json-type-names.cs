public class Reader
{
    public object Read(string text)
    {
        // ruleid: csharp-json-type-names
        var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All };
        return JsonConvert.DeserializeObject(text, settings);
    }

    public object Later(string text)
    {
        var settings = new JsonSerializerSettings();
        // ruleid: csharp-json-type-names
        settings.TypeNameHandling = TypeNameHandling.Auto;
        return JsonConvert.DeserializeObject(text, settings);
    }

    public object Plain(string text)
    {
        // ok: csharp-json-type-names
        var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.None };
        // ok: csharp-json-type-names
        return JsonConvert.DeserializeObject<Order>(text, settings);
    }
}
