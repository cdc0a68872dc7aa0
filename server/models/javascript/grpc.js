import { exec } from "node:child_process";

export function convert(call, callback) {
  // ruleid: js-command-from-request
  exec(`convert ${call.request.source}`);
  // ok: js-command-from-request
  exec(`convert ${call.deadline}`);
  callback(null, {});
}
