import android.content.SharedPreferences;

class Account {
    void save(SharedPreferences preferences, String password, String pin) {
        SharedPreferences.Editor editor = preferences.edit();
        // ruleid: java-android-secret-preferences
        editor.putString("password", password);
        // ruleid: java-android-secret-preferences
        editor.putString("user_pin_code", pin);
        editor.apply();
    }

    void fine(SharedPreferences preferences, String name, String password) {
        // ok: java-android-secret-preferences
        preferences.edit().putString("name", name).apply();
        // ok: java-android-secret-preferences
        preferences.edit().putString("password", encrypt(password)).apply();
        // ok: java-android-secret-preferences
        preferences.edit().putString("password_changed_at", now()).apply();
    }
}
