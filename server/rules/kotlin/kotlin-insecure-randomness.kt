import java.security.SecureRandom
import kotlin.random.Random

class Codes {
  fun make() {
    // ruleid: kotlin-insecure-randomness
    val token = Random.nextInt(1_000_000)
    // ruleid: kotlin-insecure-randomness
    val password = (1..12).map { LETTERS.random() }.joinToString("")
    // ok: kotlin-insecure-randomness
    val color = Random.nextInt(3)
    // ok: kotlin-insecure-randomness
    val salt = SecureRandom().nextInt(1_000_000)
  }
}
