import android.app.Activity;
import android.net.Uri;
import android.webkit.WebView;

public class LinkActivity extends Activity {
  void show(WebView view) {
    // ruleid: java-webview-url-from-intent
    view.loadUrl(getIntent().getStringExtra("url"));
    Uri link = getIntent().getData();
    // ruleid: java-webview-url-from-intent
    view.loadUrl(link.toString());
    // ok: java-webview-url-from-intent
    view.loadUrl("https://shop.example/help");
  }

  void checked(WebView view) {
    Uri link = getIntent().getData();
    if (!"shop.example".equals(link.getHost())) return;
    // ok: java-webview-url-from-intent
    view.loadUrl(link.toString());
  }
}
