import android.app.PendingIntent;
import android.content.Intent;

class Reminders {
  void plan(Context context) {
    // ruleid: java-pending-intent-mutable
    PendingIntent empty = PendingIntent.getActivity(context, 0, new Intent(), PendingIntent.FLAG_IMMUTABLE);
    // ruleid: java-pending-intent-mutable
    PendingIntent implicit = PendingIntent.getBroadcast(context, 1, new Intent("org.example.RING"), 0);
    // ok: java-pending-intent-mutable
    PendingIntent fixed = PendingIntent.getBroadcast(context, 1, new Intent("org.example.RING"), PendingIntent.FLAG_IMMUTABLE);
    // ok: java-pending-intent-mutable
    PendingIntent own = PendingIntent.getActivity(context, 0, new Intent(context, HomeActivity.class), PendingIntent.FLAG_MUTABLE);
  }
}
