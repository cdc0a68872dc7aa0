import shelljs from "shelljs";
import { Client } from "ssh2";

export function run(req, conn = new Client()) {
  // ruleid: js-command-from-request
  shelljs.exec(`convert ${req.query.file}`);
  // ruleid: js-command-from-request
  conn.exec(`convert ${req.query.file}`, () => {});
  // ok: js-command-from-request
  conn.exec("uptime", () => {});
}
