using Microsoft.AspNetCore.Mvc;
using MongoDB.Bson;
using MongoDB.Driver;

public class ItemsController : Controller
{
    private readonly IMongoCollection<BsonDocument> _items;

    public IActionResult Find(string name)
    {
        // ruleid: csharp-nosql-injection
        var filter = BsonDocument.Parse("{ name: '" + name + "' }");
        // ruleid: csharp-nosql-injection
        var script = new BsonDocument("$where", $"this.name == '{name}'");
        // ok: csharp-nosql-injection
        var safe = Builders<BsonDocument>.Filter.Eq("name", name);
        // ok: csharp-nosql-injection
        var constant = BsonDocument.Parse("{ state: 'open' }");
        return Ok();
    }
}
