import android.content.Context

fun save(context: Context) {
    // ruleid: kotlin-android-world-readable
    context.openFileOutput("session", Context.MODE_PRIVATE)
    // ruleid: kotlin-android-world-readable
    context.getSharedPreferences("settings", Context.MODE_PRIVATE)
    // ok: kotlin-android-world-readable
    context.openFileOutput("session", Context.MODE_PRIVATE)
    // ok: kotlin-android-world-readable
    context.getSharedPreferences("settings", Context.MODE_PRIVATE)
}
