import android.content.Context

fun save(context: Context) {
    // ruleid: kotlin-android-world-readable
    context.openFileOutput("session", Context.MODE_WORLD_READABLE)
    // ruleid: kotlin-android-world-readable
    context.getSharedPreferences("settings", Context.MODE_WORLD_WRITEABLE)
    // ok: kotlin-android-world-readable
    context.openFileOutput("session", Context.MODE_PRIVATE)
    // ok: kotlin-android-world-readable
    context.getSharedPreferences("settings", Context.MODE_PRIVATE)
}
