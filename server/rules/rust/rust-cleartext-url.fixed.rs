fn load() {
    // ruleid: rust-cleartext-url
    let a = reqwest::blocking::get("https://api.example.org/rates").unwrap();
    let client = reqwest::Client::new();
    let address = "http://api.example.org/orders";
    // ruleid: rust-cleartext-url
    let b = client.post(address).send();
    // ok: rust-cleartext-url
    let c = client.post("https://api.example.org/orders").send();
    // ok: rust-cleartext-url
    let d = client.get("http://localhost:8080/health").send();
    // ok: rust-cleartext-url
    let e = client.get("http://orders:8080/health").send();
}
