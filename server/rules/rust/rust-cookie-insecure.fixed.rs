use cookie::Cookie;

fn login(id: &str) {
    // ruleid: rust-cookie-insecure
    let a = Cookie::build(("session", id)).secure(true).build();
    // ruleid: rust-cookie-insecure
    let b = Cookie::build(("session", id)).secure(true).http_only(true).build();
    // ok: rust-cookie-insecure
    let c = Cookie::build(("session", id)).secure(true).http_only(true).build();
    // ok: rust-cookie-insecure
    let d = options.recursive(false);
}
