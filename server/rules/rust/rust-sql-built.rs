async fn find(pool: &Pool, conn: &Connection, name: &str) {
    // ruleid: rust-sql-built
    sqlx::query(&format!("SELECT * FROM users WHERE name = '{}'", name)).fetch_all(pool).await;
    let sql = format!("DELETE FROM users WHERE name = '{name}'");
    // ruleid: rust-sql-built
    conn.execute(&sql, []);
    // ok: rust-sql-built
    conn.execute("DELETE FROM users WHERE name = ?1", [name]);
    // ok: rust-sql-built
    sqlx::query("SELECT 1").fetch_all(pool).await;
}
