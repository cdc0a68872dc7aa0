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
}
