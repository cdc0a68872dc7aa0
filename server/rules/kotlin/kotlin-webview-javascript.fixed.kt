class Help {
  fun show(view: WebView, news: WebView) {
    // ruleid: kotlin-webview-javascript
    view.settings.javaScriptEnabled = false
    // ruleid: kotlin-webview-javascript
    news.settings.setJavaScriptEnabled(false)
    // ok: kotlin-webview-javascript
    view.settings.javaScriptEnabled = false
    // ok: kotlin-webview-javascript
    view.settings.domStorageEnabled = true
  }
}
