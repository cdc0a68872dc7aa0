import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";

/** What the official SARIF 2.1.0 schema says against a log, one sentence each; empty for a valid log. */
export function sarifFaults(log: unknown): string[] {
  validate ??= compile();
  return validate(log) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

let validate: ReturnType<Ajv["compile"]> | undefined;

/** The schema is JSON Schema draft 4, of which it uses nothing that means something else today but the key `id`. */
function compile(): ReturnType<Ajv["compile"]> {
  const library = require.resolve("@microsoft/jest-sarif");
  const file = join(dirname(library), "schemas/sarif-2.1.0-rtm.5.json");
  const { id: _id, $schema: _draft, ...schema } = JSON.parse(readFileSync(file, "utf8"));
  // One of its patterns is not valid with the flag `u`.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  (addFormats as unknown as typeof addFormats.default)(ajv);
  return ajv.compile(schema);
}
