class Previews {
  private final RestTemplate rest;

  @GetMapping("/preview")
  String preview(@RequestParam String url) throws Exception {
    // ruleid: java-server-request-url
    URL address = new URL(url);
    // ruleid: java-server-request-url
    return rest.getForObject("http://" + url + "/title", String.class);
  }

  @GetMapping("/status")
  String status(@RequestParam int id) throws Exception {
    // ok: java-server-request-url
    URL address = new URL("https://status.example.com/" + id);
    // ok: java-server-request-url
    return rest.getForObject("https://status.example.com/{id}", String.class, id);
  }
}
