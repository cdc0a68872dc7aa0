import java.io.File

fun Route.reports() {
  get("/reports/{name}") {
    val name = call.parameters["name"]
    // ruleid: kotlin-path-traversal
    val text = File("/srv/reports", name).readText()
    val file = File("/srv/reports/$name")
    // ruleid: kotlin-path-traversal
    file.delete()
    // ok: kotlin-path-traversal
    val terms = File("/srv/reports", "terms.txt").readText()
    // ok: kotlin-path-traversal
    val plain = File("/srv/reports", File(name).name).readText()
  }
}

@RestController
class Downloads {
  @GetMapping("/plans/{plan}")
  fun plan(@PathVariable plan: String): Resource {
    val file = File("/srv/plans", plan)
    if (!file.canonicalPath.startsWith("/srv/plans/")) throw IllegalArgumentException("outside")
    // ok: kotlin-path-traversal
    return FileSystemResource(file)
  }
}
