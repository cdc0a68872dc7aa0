use native_tls::{Protocol, TlsConnector};

fn connect() {
    // ruleid: rust-old-tls
    let a = TlsConnector::builder().min_protocol_version(Some(Protocol::Tlsv10)).build();
    // ruleid: rust-old-tls
    let b = reqwest::Client::builder().min_tls_version(reqwest::tls::Version::TLS_1_2).build();
    // ok: rust-old-tls
    let c = TlsConnector::builder().min_protocol_version(Some(Protocol::Tlsv12)).build();
    // ok: rust-old-tls
    let d = reqwest::Client::builder().build();
}
