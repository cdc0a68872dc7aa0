import javax.ws.rs.*;
import javax.ws.rs.core.*;
import org.springframework.http.*;
import org.springframework.web.bind.annotation.*;

@Path("/greetings")
class Greetings {
  @GET
  public String plain(@QueryParam("name") String name) {
    // ruleid: java-html-response
    return "Hello " + name;
  }

  @GET
  public Response entity(@QueryParam("name") String name) {
    // ruleid: java-html-response
    return Response.ok("<b>" + name + "</b>").build();
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Response page(@QueryParam("name") String name) {
    // ruleid: java-html-response
    return Response.status(200).entity(name).build();
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response data(@QueryParam("name") String name) {
    // ok: java-html-response
    return Response.ok(name).build();
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response other(@QueryParam("name") String name) {
    // ruleid: java-html-response
    return Response.ok().type(MediaType.TEXT_HTML).entity(name).build();
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Response text(@QueryParam("name") String name) {
    // ok: java-html-response
    return Response.ok(name).type("text/plain").build();
  }

  @GET
  public String found(@QueryParam("id") String id) {
    // ok: java-html-response
    return service.nameOf(id);
  }

  @GET
  public String safe(@QueryParam("name") String name) {
    // ok: java-html-response
    return "Hello " + Encode.forHtml(name);
  }
}

@RestController
class Pages {
  @GetMapping("/hello")
  public String hello(@RequestParam String name) {
    // ruleid: java-html-response
    return "<h1>Hello " + name + "</h1>";
  }

  @GetMapping(value = "/page", produces = "text/html")
  public ResponseEntity<String> page(@RequestParam String name) {
    // ruleid: java-html-response
    return ResponseEntity.ok("Hello " + name);
  }

  @GetMapping("/typed")
  public ResponseEntity<String> typed(@RequestParam String name) {
    // ruleid: java-html-response
    return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(name);
  }

  @GetMapping("/json")
  public ResponseEntity<String> json(@RequestParam String name) {
    // ok: java-html-response
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(name);
  }

  @GetMapping(value = "/data", produces = MediaType.APPLICATION_JSON_VALUE)
  public String data(@RequestParam String name) {
    // ok: java-html-response
    return name;
  }

  @GetMapping("/orders/{id}")
  public ResponseEntity<Order> order(@PathVariable String id) {
    // ok: java-html-response
    return ResponseEntity.ok(orders.find(id));
  }
}

@Controller
class Views {
  @GetMapping("/view")
  public String view(@RequestParam String name) {
    // ok: java-html-response
    return "views/" + name;
  }
}

@Path("/greetings")
class Greetings {
  @GET
  Response json(@QueryParam("name") String name) {
    Response.ResponseBuilder answer = Response.status(200).type(MediaType.APPLICATION_JSON);
    // ok: java-html-response
    return answer.entity(name).build();
  }

  @GET
  Response later(@QueryParam("name") String name) {
    // ok: java-html-response
    Response.ResponseBuilder answer = Response.status(200).entity(name);
    return answer.type(MediaType.APPLICATION_JSON).build();
  }

  @GET
  Response untyped(@QueryParam("name") String name) {
    Response.ResponseBuilder answer = Response.status(200);
    // ruleid: java-html-response
    return answer.entity(name).build();
  }
}
