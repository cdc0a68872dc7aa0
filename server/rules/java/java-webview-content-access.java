import android.webkit.WebSettings;
import android.webkit.WebView;

class Help {
  void show(WebView view) {
    // ruleid: java-webview-content-access
    view.getSettings().setAllowContentAccess(true);
    WebSettings settings = view.getSettings();
    // ruleid: java-webview-content-access
    settings.setAllowContentAccess(true);
    // ok: java-webview-content-access
    settings.setAllowContentAccess(false);
    // ok: java-webview-content-access
    settings.setBuiltInZoomControls(true);
  }
}
