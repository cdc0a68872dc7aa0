class Reminders {
  fun plan(context: Context) {
    // ruleid: kotlin-pending-intent-mutable
    PendingIntent.getActivity(context, 0, Intent(), PendingIntent.FLAG_IMMUTABLE)
    // ruleid: kotlin-pending-intent-mutable
    PendingIntent.getBroadcast(context, 1, Intent("org.example.RING"), 0)
    // ok: kotlin-pending-intent-mutable
    PendingIntent.getBroadcast(context, 1, Intent("org.example.RING"), PendingIntent.FLAG_IMMUTABLE)
    // ok: kotlin-pending-intent-mutable
    PendingIntent.getActivity(context, 0, Intent(context, HomeActivity::class.java), PendingIntent.FLAG_MUTABLE)
  }
}
