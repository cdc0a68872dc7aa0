import javax.crypto.Cipher

fun seal() {
    // ruleid: kotlin-weak-cipher
    val des = Cipher.getInstance("DES/CBC/PKCS5Padding")
    // ruleid: kotlin-weak-cipher
    val ecb = Cipher.getInstance("AES/ECB/PKCS5Padding")
    // ok: kotlin-weak-cipher
    val gcm = Cipher.getInstance("AES/GCM/NoPadding")
    // ok: kotlin-weak-cipher
    val rsa = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding")
}
