import android.webkit.WebView;

class App {
  void start() {
    // ruleid: java-webview-debugging
    WebView.setWebContentsDebuggingEnabled(false);
    boolean enabled = true;
    // ruleid: java-webview-debugging
    WebView.setWebContentsDebuggingEnabled(enabled);
    // ok: java-webview-debugging
    WebView.setWebContentsDebuggingEnabled(BuildConfig.DEBUG);
    if (BuildConfig.DEBUG) {
      // ok: java-webview-debugging
      WebView.setWebContentsDebuggingEnabled(true);
    }
    if (isDebugBuild) {
      // ok: java-webview-debugging
      WebView.setWebContentsDebuggingEnabled(true);
    }
  }
}
