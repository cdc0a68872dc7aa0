class Trusting : WebViewClient() {
  override fun onReceivedSslError(view: WebView?, handler: SslErrorHandler?, error: SslError?) {
    // ruleid: kotlin-webview-tls-ignored
    handler?.proceed()
  }
}

class Logging : WebViewClient() {
  override fun onReceivedSslError(view: WebView, handler: SslErrorHandler, error: SslError) {
    Log.w("web", error.toString())
    // ruleid: kotlin-webview-tls-ignored
    handler.proceed()
  }
}

class Strict : WebViewClient() {
  override fun onReceivedSslError(view: WebView, handler: SslErrorHandler, error: SslError) {
    // ok: kotlin-webview-tls-ignored
    handler.cancel()
  }

  fun next(step: Step) {
    // ok: kotlin-webview-tls-ignored
    step.proceed()
  }
}
