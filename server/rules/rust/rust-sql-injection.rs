use axum::extract::{Path, Query};

async fn find(Query(params): Query<Params>, pool: Pool) {
    let sql = format!("SELECT * FROM users WHERE name = '{}'", params.name);
    // ruleid: rust-sql-injection
    sqlx::query(&sql).fetch_all(&pool).await;
    // ok: rust-sql-injection
    sqlx::query("SELECT * FROM users WHERE name = $1").bind(params.name).fetch_all(&pool).await;
}

async fn load(Path(id): Path<String>, conn: Connection) {
    // ruleid: rust-sql-injection
    conn.execute(&format!("DELETE FROM orders WHERE id = {id}"), []);
    let number = id.parse::<i64>().unwrap();
    // ok: rust-sql-injection
    conn.execute(&format!("DELETE FROM orders WHERE id = {number}"), []);
}
