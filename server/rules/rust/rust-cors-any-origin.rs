use actix_cors::Cors;
use tower_http::cors::CorsLayer;

fn layers() {
    // ruleid: rust-cors-any-origin
    let a = CorsLayer::very_permissive();
    // ruleid: rust-cors-any-origin
    let b = Cors::default().allow_any_origin().supports_credentials();
    // ok: rust-cors-any-origin
    let c = CorsLayer::new().allow_origin(origins);
    // ok: rust-cors-any-origin
    let d = Cors::default().allowed_origin("https://shop.example.org").supports_credentials();
}
