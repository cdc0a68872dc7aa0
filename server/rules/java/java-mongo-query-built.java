import com.mongodb.BasicDBObject;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.BasicQuery;

class Items {
    private static final String OPEN = "{ state: " + "'open' }";

    Object script(MongoCollection<Document> items, String name) {
        // ruleid: java-mongo-query-built
        return items.find(new BasicDBObject("$where", "this.name == '" + name + "'"));
    }

    Object text(MongoCollection<Document> items, String name) {
        // ruleid: java-mongo-query-built
        return items.find(Document.parse(String.format("{ name: '%s' }", name)));
    }

    Object spring(String owner) {
        // ruleid: java-mongo-query-built
        return new BasicQuery("{ owner: '" + owner + "' }");
    }

    Object filter(MongoCollection<Document> items, String name) {
        // ok: java-mongo-query-built
        return items.find(Filters.eq("name", name));
    }

    Object constant(MongoCollection<Document> items) {
        // ok: java-mongo-query-built
        return items.find(Document.parse(OPEN));
    }

    Object stored(String json) {
        // ok: java-mongo-query-built
        return Document.parse(json);
    }
}
