import android.content.Context;

class Notes {
  void save(Context context) throws Exception {
    // ruleid: java-android-world-readable
    context.openFileOutput("notes.txt", Context.MODE_PRIVATE);
    // ruleid: java-android-world-readable
    context.getSharedPreferences("settings", 1);
    // ok: java-android-world-readable
    context.openFileOutput("notes.txt", Context.MODE_PRIVATE);
    // ok: java-android-world-readable
    context.getSharedPreferences("settings", 0);
  }
}
