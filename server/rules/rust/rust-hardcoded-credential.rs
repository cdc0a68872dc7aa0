// ruleid: rust-hardcoded-credential
const API_KEY: &str = "k7Qe29vLwx83Tn5Z";

fn connect() {
    // ruleid: rust-hardcoded-credential
    let db_password = "mk81-Lqe7!ab";
    // ruleid: rust-hardcoded-credential
    let client_secret = "mk81Lqe7ab93".to_string();
    // ok: rust-hardcoded-credential
    let password = std::env::var("DB_PASSWORD").unwrap();
    // ok: rust-hardcoded-credential
    let password_field = "password1";
    // ok: rust-hardcoded-credential
    let reset_password = "auth/reset-password";
}
