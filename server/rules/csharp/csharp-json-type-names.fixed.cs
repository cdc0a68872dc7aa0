public class Reader
{
    public object Read(string text)
    {
        // ruleid: csharp-json-type-names
        var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.None };
        return JsonConvert.DeserializeObject(text, settings);
    }

    public object Later(string text)
    {
        var settings = new JsonSerializerSettings();
        // ruleid: csharp-json-type-names
        settings.TypeNameHandling = TypeNameHandling.None;
        return JsonConvert.DeserializeObject(text, settings);
    }

    public object Plain(string text)
    {
        // ok: csharp-json-type-names
        var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.None };
        // ok: csharp-json-type-names
        return JsonConvert.DeserializeObject<Order>(text, settings);
    }

    public object Bound(string text, ISerializationBinder known)
    {
        var settings = new JsonSerializerSettings { SerializationBinder = known };
        // ok: csharp-json-type-names
        settings.TypeNameHandling = TypeNameHandling.Auto;
        // ok: csharp-json-type-names
        var later = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.Auto };
        later.SerializationBinder = known;
        return JsonConvert.DeserializeObject(text, DateTime.Now.Hour < 12 ? settings : later);
    }

    public object Inline(string text)
    {
        // ruleid: csharp-json-type-names
        return JsonConvert.DeserializeObject(text, new JsonSerializerSettings
        {
            TypeNameHandling = TypeNameHandling.None
        });
    }
}
