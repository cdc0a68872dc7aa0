public class Store
{
    public object Load(Stream stream)
    {
        var formatter = new BinaryFormatter();
        // ruleid: csharp-unsafe-formatter
        return formatter.Deserialize(stream);
    }

    public object State(string text)
    {
        // ruleid: csharp-unsafe-formatter
        return new LosFormatter().Deserialize(text);
    }

    public Order Read(Stream stream)
    {
        // ok: csharp-unsafe-formatter
        var serializer = new DataContractSerializer(typeof(Order));
        return (Order)serializer.ReadObject(stream);
    }

    public Order Json(string text)
    {
        // ok: csharp-unsafe-formatter
        return JsonSerializer.Deserialize<Order>(text);
    }
}
