import io.ktor.client.HttpClient
import java.net.URI
import java.net.URL

fun Route.previews(client: HttpClient) {
  get("/preview") {
    val url = call.request.queryParameters["url"]
    // ruleid: kotlin-server-request-url
    val page = client.get(url)
    // ruleid: kotlin-server-request-url
    val text = URL(url).readText()
    // ok: kotlin-server-request-url
    val status = client.get("https://status.example.com/$url")
    // ok: kotlin-server-request-url
    val own = URL("https://status.example.com/all").readText()
  }
  get("/checked") {
    val url = call.request.queryParameters["url"]
    if (URI(url).host !in HOSTS) return@get
    // ok: kotlin-server-request-url
    val page = client.get(url)
  }
}
