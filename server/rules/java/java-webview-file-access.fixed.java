import android.webkit.WebSettings;
import android.webkit.WebView;

class Help {
  void show(WebView view) {
    WebSettings settings = view.getSettings();
    // ruleid: java-webview-file-access
    settings.setAllowFileAccess(false);
    // ruleid: java-webview-file-access
    settings.setAllowUniversalAccessFromFileURLs(false);
    // ok: java-webview-file-access
    settings.setAllowFileAccess(false);
    // ok: java-webview-file-access
    settings.setAllowFileAccessFromFileURLs(false);
  }
}
