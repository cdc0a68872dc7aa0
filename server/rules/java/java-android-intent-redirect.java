import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;

public class LoginActivity extends Activity {
  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    Intent next = getIntent().getParcelableExtra("next");
    // ruleid: java-android-intent-redirect
    startActivity(next);
    Intent built = new Intent();
    built.setClassName(this, getIntent().getStringExtra("screen"));
    // ruleid: java-android-intent-redirect
    startActivityForResult(built, 1);
    // ok: java-android-intent-redirect
    startActivity(new Intent(this, HomeActivity.class));
    // ok: java-android-intent-redirect
    startService(new Intent(this, SyncService.class).putExtra("account", "main"));
  }

  void checked() {
    Intent next = getIntent().getParcelableExtra("next");
    if (!next.getComponent().equals(new ComponentName(this, HomeActivity.class))) return;
    // ok: java-android-intent-redirect
    startActivity(next);
  }

  void carried() {
    String account = getIntent().getStringExtra("account");
    // ok: java-android-intent-redirect
    startActivity(new Intent(this, HomeActivity.class).putExtra("account", account));
    Intent home = new Intent(this, HomeActivity.class);
    home.putExtra("user", (User) getIntent().getParcelableExtra("user"));
    // ok: java-android-intent-redirect
    startActivity(home);
  }

  void uri() throws Exception {
    Intent next = Intent.parseUri(getIntent().getStringExtra("uri"), 0);
    // ruleid: java-android-intent-redirect
    sendBroadcast(next);
  }

  void component() {
    Intent next = getIntent().getParcelableExtra("next");
    if (next.getComponent().getPackageName().equals("org.example") && next.getComponent().getClassName().equals("org.example.Home")) {
      // ok: java-android-intent-redirect
      startActivity(next);
    }
  }
}
