export function search(bigquery, connection, req) {
  // ruleid: js-sql-request
  bigquery.query({ query: `SELECT * FROM users WHERE name = '${req.query.name}'` });
  // ruleid: js-sql-request
  connection.execute({ sqlText: `SELECT * FROM users WHERE name = '${req.query.name}'` });
  // ok: js-sql-request
  connection.execute({ sqlText: "SELECT * FROM users WHERE name = ?", binds: [req.query.name] });
}
