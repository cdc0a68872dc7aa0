import android.content.Context;
import android.content.Intent;

class Sessions {
  void announce(Context context, String accessToken, String name) {
    Intent intent = new Intent("org.example.SIGNED_IN");
    intent.putExtra("token", accessToken);
    // ruleid: java-android-broadcast-secret
    context.sendBroadcast(intent);
    Intent plain = new Intent("org.example.SIGNED_IN");
    plain.putExtra("name", name);
    // ok: java-android-broadcast-secret
    context.sendBroadcast(plain);
  }

  void both(Context context, String password) {
    Intent intent = new Intent("org.example.RESET");
    intent.putExtra("value", password);
    // ruleid: java-android-broadcast-secret
    context.sendBroadcast(intent, null);
    // ok: java-android-broadcast-secret
    context.sendBroadcast(intent, "org.example.permission.SESSIONS");
  }

  void own(Context context, String password) {
    Intent intent = new Intent("org.example.RESET");
    intent.setPackage("org.example.vault");
    intent.putExtra("value", password);
    // ok: java-android-broadcast-secret
    context.sendBroadcast(intent);
  }
}
