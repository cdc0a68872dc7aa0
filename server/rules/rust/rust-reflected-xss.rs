use axum::{extract::Query, response::Html};

async fn greet(Query(params): Query<Params>) -> Html<String> {
    // ruleid: rust-reflected-xss
    Html(format!("<h1>Hello {}</h1>", params.name))
}

async fn search(Query(params): Query<Params>) -> Html<String> {
    let page = format!("<p>{}</p>", params.words);
    // ruleid: rust-reflected-xss
    Html(page)
}

async fn greet_well(Query(params): Query<Params>) -> Html<String> {
    let name = html_escape::encode_text(&params.name);
    // ok: rust-reflected-xss
    Html(format!("<h1>Hello {name}</h1>"))
}

async fn index() -> Html<String> {
    // ok: rust-reflected-xss
    Html("<h1>Hello</h1>".to_string())
}
