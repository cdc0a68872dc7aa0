class Help {
  fun show(view: WebView, names: MutableMap<String, Any>) {
    // ruleid: kotlin-webview-script-bridge
    view.addJavascriptInterface(Bridge(), "app")
    // ruleid: kotlin-webview-script-bridge
    view.addJavascriptInterface(this, "help")
    // ok: kotlin-webview-script-bridge
    view.removeJavascriptInterface("app")
    // ok: kotlin-webview-script-bridge
    names["app"] = Bridge()
  }
}
