import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { parse } from "yaml";

const root = join(import.meta.dirname, "../..");
const schema = JSON.parse(readFileSync(join(root, "media/rule.schema.json"), "utf8"));
const accepts = new Ajv({ strict: false }).compile(schema);

describe("the JSON schema of rule files, which editors use", function () {
  this.timeout(20_000);

  it("accepts every built-in rule", () => {
    const folder = join(root, "server/rules");
    const names = (readdirSync(folder, { recursive: true }) as string[]).filter((name) =>
      /(?<!\.test)\.yaml$/.test(name),
    );
    assert.ok(names.length > 0);
    const refused = names.filter((name) => !accepts(parse(readFileSync(join(folder, name), "utf8"), { merge: true })));
    assert.deepEqual(refused, []);
  });

  it("refuses misspelt operators, missing keys and wrong values", () => {
    const rule = { id: "a", message: "m", severity: "LOW", languages: ["python"], pattern: "f()" };
    assert.ok(accepts({ rules: [rule] }));
    assert.ok(!accepts({ rules: [{ ...rule, message: undefined }] }));
    assert.ok(!accepts({ rules: [{ ...rule, severity: "low" }] }));
    assert.ok(!accepts({ rules: [{ ...rule, patterns: [{ "pattern-insde": "f()" }] }] }));
    assert.ok(!accepts({ rules: [{ ...rule, match: { any: [{ al: ["f()"] }] } }] }));
    assert.ok(!accepts({ rules: rule }));
  });
});
