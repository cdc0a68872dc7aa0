use aes_gcm::Aes256Gcm;
use des::{Des, TdesEde3};
use rc4::Rc4;

fn encrypt(key: &[u8]) {
    // ruleid: rust-weak-cipher
    let a = Des::new(key.into());
    // ruleid: rust-weak-cipher
    let b = TdesEde3::new_from_slice(key).unwrap();
    // ruleid: rust-weak-cipher
    let c = Rc4::<U16>::new_from_slice(key).unwrap();
    // ok: rust-weak-cipher
    let d = Aes256Gcm::new(key.into());
    // ok: rust-weak-cipher
    let e = Description::new(key);
}
