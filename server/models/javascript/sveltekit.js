import { exec } from "node:child_process";

export async function load(event) {
  // ruleid: js-command-from-request
  exec(`convert ${event.params.file}`);
  // ok: js-command-from-request
  exec(`convert ${event.locals.file}`);
}

export async function loader({ params, context }) {
  // ruleid: js-command-from-request
  exec(`convert ${params.file}`);
  // ok: js-command-from-request
  exec(`convert ${context.file}`);
}

export function helper({ params }) {
  // ok: js-command-from-request
  exec(`convert ${params.file}`);
}
