use axum::extract::Query;

async fn preview(Query(params): Query<Params>) -> String {
    // ruleid: rust-server-request-url
    let text = reqwest::get(&params.url).await.unwrap().text().await.unwrap();
    let client = reqwest::Client::new();
    // ruleid: rust-server-request-url
    client.post(format!("https://{}/hook", params.host)).send().await;
    // ok: rust-server-request-url
    client.get(format!("https://api.example.org/items/{}", params.id)).send().await;
    // ok: rust-server-request-url
    client.get("https://api.example.org/status").send().await;
    text
}
