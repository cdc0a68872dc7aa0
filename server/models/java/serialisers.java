import org.yaml.snakeyaml.Yaml;

class Jobs {
    void load(HttpServletRequest request) {
        // ruleid: java-unsafe-deserialisation
        new Yaml().load(request.getReader());
    }
}
