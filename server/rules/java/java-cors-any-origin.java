class Service {
  void allow(HttpServletResponse response, CorsConfiguration cors) {
    // ruleid: java-cors-any-origin
    response.setHeader("Access-Control-Allow-Origin", "*");
    // ruleid: java-cors-any-origin
    cors.addAllowedOriginPattern("*");
    // ok: java-cors-any-origin
    response.setHeader("Access-Control-Allow-Origin", "https://shop.example.com");
    // ok: java-cors-any-origin
    cors.addAllowedOrigin("https://shop.example.com");
  }
}

// ruleid: java-cors-any-origin
@CrossOrigin(origins = "*")
@RestController
class Prices {}

// ok: java-cors-any-origin
@CrossOrigin(origins = "https://shop.example")
@RestController
class Orders {}
