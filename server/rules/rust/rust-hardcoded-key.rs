use aes_gcm::{Aes256Gcm, Key, KeyInit, Nonce};
use jsonwebtoken::EncodingKey;

fn encrypt(loaded: &[u8]) {
    let fixed = [7u8; 32];
    // ruleid: rust-hardcoded-key
    let a = Key::<Aes256Gcm>::from_slice(&fixed);
    // ruleid: rust-hardcoded-key
    let b = EncodingKey::from_secret("keep-me-safe".as_bytes());
    // ruleid: rust-hardcoded-key
    let c = Nonce::from_slice(b"unique nonce");
    // ok: rust-hardcoded-key
    let d = Key::<Aes256Gcm>::from_slice(loaded);
    let mut fresh = [0u8; 12];
    rng.fill_bytes(&mut fresh);
    // ok: rust-hardcoded-key
    let e = Nonce::from_slice(&fresh);
}
