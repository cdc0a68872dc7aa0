use axum::extract::Query;

async fn rows(Query(params): Query<Params>) -> String {
    let n: usize = params.rows.parse().unwrap();
    // ruleid: rust-allocation-size
    let list: Vec<u64> = Vec::with_capacity(n);
    // ruleid: rust-allocation-size
    let line = "-".repeat(n);
    // ok: rust-allocation-size
    let short: Vec<u64> = Vec::with_capacity(n.min(100));
    // ok: rust-allocation-size
    let fixed: Vec<u64> = Vec::with_capacity(100);
    line
}
