import android.webkit.WebView;

class Help {
  void show(WebView view, WebView news) {
    // ruleid: java-webview-javascript
    view.getSettings().setJavaScriptEnabled(false);
    var settings = news.getSettings();
    // ruleid: java-webview-javascript
    settings.setJavaScriptEnabled(false);
    // ok: java-webview-javascript
    settings.setJavaScriptEnabled(false);
    // ok: java-webview-javascript
    settings.setDomStorageEnabled(true);
  }
}
