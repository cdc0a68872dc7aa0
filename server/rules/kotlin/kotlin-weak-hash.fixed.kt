import java.security.MessageDigest

fun sign(data: ByteArray) {
    // ruleid: kotlin-weak-hash
    val md5 = MessageDigest.getInstance("SHA-256")
    // ruleid: kotlin-weak-hash
    val sha1 = MessageDigest.getInstance("SHA-256").digest(data)
    // ok: kotlin-weak-hash
    val sha256 = MessageDigest.getInstance("SHA-256")
    // ok: kotlin-weak-hash
    val sha512 = MessageDigest.getInstance("SHA-512").digest(data)
}
