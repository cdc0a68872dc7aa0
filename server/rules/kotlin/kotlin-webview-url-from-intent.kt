class LinkActivity : Activity() {
  fun show(view: WebView) {
    // ruleid: kotlin-webview-url-from-intent
    view.loadUrl(intent.getStringExtra("url")!!)
    // ruleid: kotlin-webview-url-from-intent
    intent.data?.let { view.loadUrl(it.toString()) }
    // ok: kotlin-webview-url-from-intent
    view.loadUrl("https://shop.example/help")
  }

  fun checked(view: WebView) {
    val link = intent.data ?: return
    if (link.host != "shop.example") return
    // ok: kotlin-webview-url-from-intent
    view.loadUrl(link.toString())
  }
}
