import { exec } from "node:child_process";

export async function handler(event) {
  // ruleid: js-command-from-request
  exec(`convert ${event.queryStringParameters.file}`);
  // ok: js-command-from-request
  exec(`convert ${event.requestContext.stage}`);
}

export async function queue(event) {
  for (const record of event.Records) {
    // ruleid: js-command-from-request
    exec(`convert ${record.body}`);
  }
}
