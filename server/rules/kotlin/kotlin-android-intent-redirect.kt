class LoginActivity : Activity() {
  override fun onCreate(state: Bundle?) {
    val next = intent.getParcelableExtra<Intent>("next")
    // ruleid: kotlin-android-intent-redirect
    startActivity(next)
    val built = Intent()
    built.setClassName(this, intent.getStringExtra("screen")!!)
    // ruleid: kotlin-android-intent-redirect
    startService(built)
    // ok: kotlin-android-intent-redirect
    startActivity(Intent(this, HomeActivity::class.java))
  }

  fun carried() {
    val account = intent.getStringExtra("account")
    // ok: kotlin-android-intent-redirect
    startActivity(Intent(this, HomeActivity::class.java).putExtra("account", account))
  }

  fun checked() {
    val next = intent.getParcelableExtra<Intent>("next") ?: return
    if (next.component != ComponentName(this, HomeActivity::class.java)) return
    // ok: kotlin-android-intent-redirect
    startActivity(next)
  }
}
