import android.app.Activity;
import android.content.ContentResolver;
import android.net.Uri;

public class ImportActivity extends Activity {
  void read() throws Exception {
    ContentResolver resolver = getContentResolver();
    Uri uri = getIntent().getParcelableExtra("document");
    // ruleid: java-android-content-uri
    InputStream in = resolver.openInputStream(uri);
    // ruleid: java-android-content-uri
    getContentResolver().openFileDescriptor(Uri.parse(getIntent().getStringExtra("path")), "r");
    // ok: java-android-content-uri
    resolver.openInputStream(Uri.parse("content://org.example.notes/sample"));
  }

  void checked() throws Exception {
    Uri uri = getIntent().getParcelableExtra("document");
    if (!"org.example.notes".equals(uri.getAuthority())) return;
    // ok: java-android-content-uri
    getContentResolver().openInputStream(uri);
  }

  void known() throws Exception {
    Uri uri = getIntent().getParcelableExtra("document");
    if (!uri.equals(Uri.parse("content://org.example.notes/sample"))) throw new SecurityException();
    // ok: java-android-content-uri
    getContentResolver().openInputStream(uri);
  }

  void below() throws Exception {
    Uri uri = getIntent().getParcelableExtra("document");
    String path = uri.getPath();
    Path plain = FileSystems.getDefault().getPath(path).normalize();
    if (!plain.startsWith("/storage/emulated/0/Documents")) throw new SecurityException();
    // ok: java-android-content-uri
    getContentResolver().openInputStream(uri);
  }

  void checkedElsewhere() throws Exception {
    Uri uri = getIntent().getParcelableExtra("document");
    requireOwnAuthority(uri);
    // ok: java-android-content-uri
    getContentResolver().openInputStream(uri);
  }
}
