fn digests(data: &[u8]) {
    // ruleid: rust-weak-hash
    let old = md5::compute(data);
    // ruleid: rust-weak-hash
    let mut hasher = Md5::new();
    // ok: rust-weak-hash
    let new = Sha256::digest(data);
    // ok: rust-weak-hash
    let strong = MessageDigest::sha256();
}
