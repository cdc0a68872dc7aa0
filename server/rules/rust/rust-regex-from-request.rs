use axum::extract::Query;
use regex::Regex;

async fn search(Query(params): Query<Params>) -> String {
    let expression = format!("^{}$", params.words);
    // ruleid: rust-regex-from-request
    let a = Regex::new(&expression).unwrap();
    // ruleid: rust-regex-from-request
    let b = Regex::new(&params.words).unwrap();
    let escaped = regex::escape(&params.words);
    // ok: rust-regex-from-request
    let c = Regex::new(&escaped).unwrap();
    // ok: rust-regex-from-request
    let d = Regex::new("^[a-z]+$").unwrap();
    String::new()
}
