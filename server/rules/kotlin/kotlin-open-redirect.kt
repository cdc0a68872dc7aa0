fun Route.logins() {
  get("/login") {
    val next = call.request.queryParameters["next"]
    // ruleid: kotlin-open-redirect
    call.respondRedirect(next)
    // ok: kotlin-open-redirect
    call.respondRedirect("/orders/$next")
    // ok: kotlin-open-redirect
    call.respondRedirect("/home")
  }
}

@Controller
class Logins {
  @PostMapping("/login")
  fun login(@RequestParam next: String): String {
    // ruleid: kotlin-open-redirect
    return "redirect:" + next
  }
}
