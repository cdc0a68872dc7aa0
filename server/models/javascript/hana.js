export function search(client, loader, req) {
  // ruleid: js-sql-request
  client.prepare("SELECT * FROM users WHERE name = '" + req.query.name + "'", () => {});
  // ok: js-sql-request
  client.prepare("SELECT * FROM users WHERE name = ?", () => req.query.name);
}
