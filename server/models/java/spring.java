import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.jndi.JndiTemplate;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.util.UriUtils;

class Controllers {
    void lookup(JndiTemplate template, @RequestParam String name) {
        // ruleid: java-unsafe-reflection
        template.lookup(name, Object.class);
    }

    void relay(RestTemplate client, @RequestParam String host) {
        // ok: java-server-request-url
        client.getForObject("https://" + UriUtils.encode(host, "UTF-8"), String.class);
        // ruleid: java-server-request-url
        client.getForObject("https://" + host, String.class);
    }

    void handle(WebSocketSession session, TextMessage message) {
        // ruleid: java-command-injection
        Runtime.getRuntime().exec("convert " + message.getPayload());
    }

    @QueryMapping
    List<User> users(@Argument String name, JdbcTemplate jdbc) {
        // ruleid: java-sql-injection
        return jdbc.query("SELECT * FROM users WHERE name = '" + name + "'", mapper);
    }
}
