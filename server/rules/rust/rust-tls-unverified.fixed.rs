use reqwest::Client;

fn client() -> reqwest::Result<Client> {
    // ruleid: rust-tls-unverified
    let open = Client::builder().danger_accept_invalid_certs(false).build()?;
    let mut builder = Client::builder();
    // ruleid: rust-tls-unverified
    builder = builder.danger_accept_invalid_hostnames(false);
    // ok: rust-tls-unverified
    let strict = Client::builder().danger_accept_invalid_certs(false).build()?;
    // ok: rust-tls-unverified
    Client::builder().https_only(true).build()
}
