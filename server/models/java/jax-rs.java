import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Response;

class Links {
    Response leave(@QueryParam("next") String next) {
        // ruleid: java-open-redirect
        return Response.seeOther(URI.create(next)).build();
    }

    void relay(@QueryParam("url") String url) {
        // ruleid: java-server-request-url
        ClientBuilder.newClient().target(url).request().get();
    }
}
