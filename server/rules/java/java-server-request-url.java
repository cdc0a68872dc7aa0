class Previews {
  private static final String BASE = "https://status.example.com";
  private final RestTemplate rest;

  @GetMapping("/preview")
  String preview(@RequestParam String url) throws Exception {
    // ok: java-server-request-url
    URL address = new URL(url);
    // ruleid: java-server-request-url
    InputStream in = address.openStream();
    // ruleid: java-server-request-url
    return rest.getForObject("http://" + url + "/title", String.class);
  }

  @GetMapping("/fetch")
  String fetch(@RequestParam String url) throws Exception {
    URI uri = URI.create(url);
    // ruleid: java-server-request-url
    HttpRequest call = HttpRequest.newBuilder().uri(uri).build();
    // ruleid: java-server-request-url
    return client.execute(new HttpGet(url), handler);
  }

  @GetMapping("/checked")
  String checked(@RequestParam String url) throws Exception {
    URI uri = new URI(url);
    if (!HOSTS.contains(uri.getHost())) throw new IllegalArgumentException("host");
    // ok: java-server-request-url
    HttpRequest call = HttpRequest.newBuilder(uri).build();
    return call.toString();
  }

  @GetMapping("/status")
  String status(@RequestParam String id) throws Exception {
    // ok: java-server-request-url
    InputStream in = new URL("https://status.example.com/" + id).openStream();
    // ok: java-server-request-url
    String text = rest.getForObject(BASE + "/" + id, String.class);
    // ok: java-server-request-url
    String other = rest.getForObject(String.format("https://status.example.com/%s", id), String.class);
    StringBuilder address = new StringBuilder("https://status.example.com/");
    address.append(id);
    // ok: java-server-request-url
    rest.getForObject(address.toString(), String.class);
    // ok: java-server-request-url
    return rest.getForObject("https://status.example.com/{id}", String.class, id);
  }
}
