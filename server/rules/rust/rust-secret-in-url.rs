fn load(client: &Client, token: &str, page: u32) {
    // ruleid: rust-secret-in-url
    let a = reqwest::blocking::get(format!("https://api.example.org/me?token={}", token));
    let address = format!("https://api.example.org/login?user=a&password={password}");
    // ruleid: rust-secret-in-url
    let b = client.post(&address).send();
    // ok: rust-secret-in-url
    let c = client.get("https://api.example.org/me").bearer_auth(token).send();
    // ok: rust-secret-in-url
    let d = client.get(format!("https://api.example.org/items?page={page}")).send();
}
