class Help {
  fun show(view: WebView) {
    // ruleid: kotlin-webview-file-access
    view.settings.allowFileAccess = false
    // ruleid: kotlin-webview-file-access
    view.settings.allowUniversalAccessFromFileURLs = false
    // ok: kotlin-webview-file-access
    view.settings.allowFileAccess = false
    // ok: kotlin-webview-file-access
    view.settings.builtInZoomControls = true
  }
}
