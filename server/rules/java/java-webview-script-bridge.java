import android.webkit.WebView;

class Help {
  void show(WebView view, Map<String, Object> names) {
    // ruleid: java-webview-script-bridge
    view.addJavascriptInterface(new Bridge(), "app");
    // ruleid: java-webview-script-bridge
    view.addJavascriptInterface(this, "help");
    // ok: java-webview-script-bridge
    view.removeJavascriptInterface("app");
    // ok: java-webview-script-bridge
    names.put("app", new Bridge());
  }
}
