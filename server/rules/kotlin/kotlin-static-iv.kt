class Boxes {
  fun seal(fresh: ByteArray) {
    // ruleid: kotlin-static-iv
    val zeros = IvParameterSpec(ByteArray(16))
    // ruleid: kotlin-static-iv
    val fixed = GCMParameterSpec(128, "abcdefghijkl".toByteArray())
    // ok: kotlin-static-iv
    val drawn = GCMParameterSpec(128, fresh)
    // ok: kotlin-static-iv
    val other = IvParameterSpec(fresh)
  }
}
