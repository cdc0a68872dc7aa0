import android.app.Activity;
import android.content.Intent;
import android.net.Uri;

public class PickActivity extends Activity {
  void finishWith(Uri chosen) {
    Intent intent = getIntent();
    // ruleid: java-android-result-intent
    setResult(RESULT_OK, intent);
    // ruleid: java-android-result-intent
    setResult(RESULT_CANCELED, (Intent) getIntent().getParcelableExtra("answer"));
    // ok: java-android-result-intent
    setResult(RESULT_OK, new Intent().setData(chosen));
    // ok: java-android-result-intent
    setResult(RESULT_OK);
  }

  void cleaned() {
    Intent intent = getIntent();
    intent.setFlags(0);
    // ok: java-android-result-intent
    setResult(RESULT_OK, intent);
  }

  void flags() {
    Intent intent = getIntent();
    if ((intent.getFlags() & Intent.FLAG_GRANT_READ_URI_PERMISSION) == 0
        && (intent.getFlags() & Intent.FLAG_GRANT_WRITE_URI_PERMISSION) == 0) {
      // ok: java-android-result-intent
      setResult(RESULT_OK, intent);
    }
  }

  void flagsRead() {
    Intent intent = getIntent();
    int flags = intent.getFlags();
    if ((flags & Intent.FLAG_GRANT_READ_URI_PERMISSION) == 0 && (flags & Intent.FLAG_GRANT_WRITE_URI_PERMISSION) == 0) {
      // ok: java-android-result-intent
      setResult(RESULT_OK, intent);
    }
  }

  void flagsTaken() {
    Intent intent = getIntent();
    intent.removeFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION);
    intent.removeFlags(Intent.FLAG_GRANT_WRITE_URI_PERMISSION);
    // ok: java-android-result-intent
    setResult(RESULT_OK, intent);
  }
}
