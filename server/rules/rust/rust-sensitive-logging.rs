use log::{debug, info};

fn login(user: &User, password: &str) {
    // ruleid: rust-sensitive-logging
    info!("login of {} with {}", user.name, password);
    // ruleid: rust-sensitive-logging
    debug!("key {}", user.api_key);
    // ok: rust-sensitive-logging
    info!("login of {}", user.name);
    // ok: rust-sensitive-logging
    debug!("hash {}", user.password_hash);
}
