use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha256};

fn sums(data: &[u8]) {
    // ruleid: rust-weak-hash
    let a = md5::compute(data);
    // ruleid: rust-weak-hash
    let b = Md5::digest(data);
    // ruleid: rust-weak-hash
    let c = Sha1::new();
    // ok: rust-weak-hash
    let d = Sha256::digest(data);
    // ok: rust-weak-hash
    let e = Sha256::new();
}
