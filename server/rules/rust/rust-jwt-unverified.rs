use jsonwebtoken::{decode, Validation};

fn read(text: &str, key: &DecodingKey) {
    let mut open = Validation::default();
    // ruleid: rust-jwt-unverified
    open.insecure_disable_signature_validation();
    // ruleid: rust-jwt-unverified
    let a = dangerous_insecure_decode::<Claims>(text);
    // ok: rust-jwt-unverified
    let b = decode::<Claims>(text, key, &Validation::default());
    // ok: rust-jwt-unverified
    open.set_audience(&["shop"]);
}
