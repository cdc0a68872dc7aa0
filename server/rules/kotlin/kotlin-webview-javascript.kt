class Help {
  fun show(view: WebView, news: WebView) {
    // ruleid: kotlin-webview-javascript
    view.settings.javaScriptEnabled = true
    // ruleid: kotlin-webview-javascript
    news.settings.setJavaScriptEnabled(true)
    // ok: kotlin-webview-javascript
    view.settings.javaScriptEnabled = false
    // ok: kotlin-webview-javascript
    view.settings.domStorageEnabled = true
  }
}
