fun Application.web(registry: CorsRegistry) {
  install(CORS) {
    // ruleid: kotlin-cors-any-host
    anyHost()
  }
  install(CORS) {
    // ok: kotlin-cors-any-host
    allowHost("shop.example")
  }
  // ruleid: kotlin-cors-any-host
  registry.addMapping("/api/**").allowedOrigins("*")
  // ok: kotlin-cors-any-host
  registry.addMapping("/api/**").allowedOrigins("https://shop.example")
}
