use log::{info, warn};

fn main() {
    let name = std::env::args().nth(1).unwrap();
    // ruleid: rust-log-injection
    info!("hello {}", name);
    let user = std::env::var("REMOTE_USER").unwrap();
    // ruleid: rust-log-injection
    warn!("refused {user}");
    // ok: rust-log-injection
    info!("hello {:?}", name);
    // ok: rust-log-injection
    info!("hello {}", name.replace('\n', " "));
    // ok: rust-log-injection
    info!("started");
}
