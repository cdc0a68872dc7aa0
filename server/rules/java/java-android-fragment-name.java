import androidx.fragment.app.Fragment;
import androidx.fragment.app.FragmentActivity;
import androidx.fragment.app.FragmentTransaction;

public class SettingsActivity extends FragmentActivity {
  void show() throws Exception {
    String name = getIntent().getStringExtra("fragment");
    FragmentTransaction change = getSupportFragmentManager().beginTransaction();
    // ruleid: java-android-fragment-name
    change.add(0, Fragment.instantiate(this, name), null);
    // ruleid: java-android-fragment-name
    change.replace(0, (Fragment) Class.forName(name).newInstance());
    // ok: java-android-fragment-name
    change.replace(0, new AccountFragment());
    // ok: java-android-fragment-name
    change.add(new AccountFragment(), "account");
  }
}
