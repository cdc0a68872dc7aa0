import android.webkit.WebSettings;
import android.webkit.WebView;

class Help {
  void show(WebView view) {
    // ruleid: java-webview-content-access
    view.getSettings().setAllowContentAccess(false);
    WebSettings settings = view.getSettings();
    // ruleid: java-webview-content-access
    settings.setAllowContentAccess(false);
    // ok: java-webview-content-access
    settings.setAllowContentAccess(false);
    // ok: java-webview-content-access
    settings.setBuiltInZoomControls(true);
  }
}
