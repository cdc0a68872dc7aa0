use rand::rngs::{OsRng, StdRng};

fn issue() {
    // ruleid: rust-insecure-randomness
    let token = fastrand::u64(..);
    // ok: rust-insecure-randomness
    let delay = fastrand::u64(0..100);
    // ok: rust-insecure-randomness
    let salt = OsRng.next_u64();
}

fn new_session_id() -> u64 {
    // ruleid: rust-insecure-randomness
    let mut rng = StdRng::seed_from_u64(7);
    rng.next_u64()
}
