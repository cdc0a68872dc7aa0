import assert from "node:assert/strict";
import { parseSettings, settingProperties } from "../../server/src/lsp/settings.ts";

describe("settings", () => {
  it("have a default for every key, whatever the client sends", () => {
    const { settings, problems } = parseSettings(undefined);
    assert.equal(settings.enable, true);
    assert.equal(settings.scan.scope, "workspace");
    assert.deepEqual(settings.diagnostics.level, {
      critical: "error",
      high: "warning",
      medium: "warning",
      low: "information",
    });
    assert.deepEqual(problems, []);
    for (const odd of [null, 3, "x", [], { scan: 7, diagnostics: null }])
      assert.deepEqual(parseSettings(odd).settings, settings);
  });

  it("keep what is valid beside what is not, and name what is not", () => {
    const { settings, problems } = parseSettings({
      scan: { scope: "galaxy", exclude: ["a/**"], timeBudget: 5 },
      diagnostics: { delay: 0 },
    });
    assert.deepEqual(
      [settings.scan.scope, settings.scan.exclude, settings.scan.timeBudget, settings.diagnostics.delay],
      ["workspace", ["a/**"], 5_000, 0],
    );
    assert.deepEqual(
      problems.map((problem) => problem.split(":")[0]),
      ["riskmark.scan.scope", "riskmark.scan.timeBudget"],
    );
  });

  it("are all described, with a default that is valid and a scope", () => {
    const properties = Object.entries(settingProperties());
    assert.ok(properties.length > 5);
    for (const [key, { description, default: value, scope }] of properties) {
      assert.match(key, /^riskmark\.[a-zA-Z.]+$/);
      assert.match(String(description), /^[A-Z].*\.$/, key);
      assert.notEqual(value, undefined, key);
      assert.ok(scope === "resource" || scope === "window", key);
    }
  });
});
