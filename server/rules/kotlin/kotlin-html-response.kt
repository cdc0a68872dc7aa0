fun Route.greetings() {
  get("/hello") {
    val name = call.request.queryParameters["name"]
    // ruleid: kotlin-html-response
    call.respondText("<h1>Hello $name</h1>", ContentType.Text.Html)
    // ruleid: kotlin-html-response
    call.respondText("<h1>" + name + "</h1>", contentType = ContentType.Text.Html)
    // ok: kotlin-html-response
    call.respondText("Hello $name", ContentType.Text.Plain)
    // ok: kotlin-html-response
    call.respondText("<h1>" + name.escapeHTML() + "</h1>", ContentType.Text.Html)
  }
}
