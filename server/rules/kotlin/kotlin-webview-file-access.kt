class Help {
  fun show(view: WebView) {
    // ruleid: kotlin-webview-file-access
    view.settings.allowFileAccess = true
    // ruleid: kotlin-webview-file-access
    view.settings.allowUniversalAccessFromFileURLs = true
    // ok: kotlin-webview-file-access
    view.settings.allowFileAccess = false
    // ok: kotlin-webview-file-access
    view.settings.builtInZoomControls = true
  }
}
