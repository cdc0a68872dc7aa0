class App : Application() {
  override fun onCreate() {
    // ruleid: kotlin-webview-debugging
    WebView.setWebContentsDebuggingEnabled(false)
    // ok: kotlin-webview-debugging
    WebView.setWebContentsDebuggingEnabled(BuildConfig.DEBUG)
    if (BuildConfig.DEBUG) {
      // ok: kotlin-webview-debugging
      WebView.setWebContentsDebuggingEnabled(true)
    }
  }

  fun look() {
    // ruleid: kotlin-webview-debugging
    WebView.setWebContentsDebuggingEnabled(false)
  }
}
