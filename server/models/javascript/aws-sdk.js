import { ExecuteStatementCommand } from "@aws-sdk/client-rds-data";

export function search(client, req) {
  // ruleid: js-sql-request
  return client.send(new ExecuteStatementCommand({ resourceArn: "db", sql: `SELECT * FROM users WHERE name = '${req.query.name}'` }));
}
