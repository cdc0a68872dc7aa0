import org.jboss.resteasy.reactive.RestQuery;

class Files {
    String show(@RestQuery String name) {
        // ruleid: java-path-traversal
        return Files.readString("/srv/files/" + name);
    }

    String page(@RestQuery long page) {
        // ok: java-path-traversal
        return Files.readString("/srv/files/" + page);
    }
}
