import io.javalin.http.Context;
import io.vertx.ext.web.RoutingContext;
import spark.Request;
import spark.Response;

class Routes {
    Object leave(Request request, Response response) {
        // ruleid: java-open-redirect
        response.redirect(request.queryParams("next"));
        return null;
    }

    void convert(Context ctx) {
        // ruleid: java-command-injection
        Runtime.getRuntime().exec("convert " + ctx.queryParam("file"));
        // ok: java-command-injection
        Runtime.getRuntime().exec("convert " + ctx.method());
    }

    void show(RoutingContext routing) {
        // ruleid: java-path-traversal
        routing.response().sendFile("/srv/files/" + routing.request().getParam("name"));
    }
}
