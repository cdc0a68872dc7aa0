import android.net.http.SslError;
import android.webkit.*;

class Trusting extends WebViewClient {
  @Override
  public void onReceivedSslError(WebView view, SslErrorHandler handler, SslError error) {
    // ruleid: java-webview-tls-ignored
    handler.proceed();
  }
}

class Logging extends WebViewClient {
  @Override
  public void onReceivedSslError(WebView view, SslErrorHandler handler, SslError error) {
    Log.w("web", error.toString());
    // ruleid: java-webview-tls-ignored
    handler.proceed();
  }
}

class Strict extends WebViewClient {
  @Override
  public void onReceivedSslError(WebView view, SslErrorHandler handler, SslError error) {
    // ok: java-webview-tls-ignored
    handler.cancel();
  }

  void next(Step step) {
    // ok: java-webview-tls-ignored
    step.proceed();
  }
}
