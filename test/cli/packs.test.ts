import assert from "node:assert/strict";
import { type CliWorkspace, cliWorkspace } from "../support/cliWorkspace.ts";

const rule = (id: string, pattern: string) =>
  `rules:\n  - id: ${id}\n    languages: [javascript]\n    severity: HIGH\n    message: ${pattern} is called.\n    pattern: ${pattern}\n    metadata: { title: A ${id} call, cwe: [CWE-78] }\n`;
const PACK = "node_modules/@larkfield/rules";
const FILES = {
  ".riskmark/policy.yaml": 'extends: [{package: "@larkfield/rules"}]\nseverity: [{rules: [shared], severity: low}]\n',
  [`${PACK}/package.json`]: '{"name": "@larkfield/rules", "version": "1.4.0"}',
  [`${PACK}/rules/shared.yaml`]: rule("shared", "shared()"),
  [`${PACK}/policy.yaml`]: "rules: { off: [no-odd] }\n",
  "a.js": "shared();\nodd(1);\n",
};

describe("packs on the command line", function () {
  this.timeout(60_000);
  let workspace: CliWorkspace;
  beforeEach(() => {
    workspace = cliWorkspace(FILES);
  });
  afterEach(() => workspace.remove());

  it("bring rules and policy to a scan", async () => {
    const { code, report } = await workspace.scanJson();
    assert.deepEqual(
      [code, report.findings.map(({ ruleId, severity }: Record<string, string>) => `${ruleId} ${severity}`)],
      [1, ["shared low"]],
    );
  });

  it("are named by the list of rules, by what is shown of a rule, and by the answer why", async () => {
    const list = await workspace.run("rules", "list", "--no-builtin-rules");
    assert.match(list.stdout, /^shared .*A shared call \(from @larkfield\/rules 1\.4\.0\)$/m);
    assert.match(list.stdout, /4 rules: 0 built in, 1 from packs, 3 of your own, 1 off/);
    const json = JSON.parse((await workspace.run("rules", "list", "--no-builtin-rules", "--json")).stdout);
    const pack = (id: string) => json.find((each: { id: string }) => each.id === id).pack;
    assert.deepEqual([pack("shared"), pack("no-odd")], [{ name: "@larkfield/rules", version: "1.4.0" }, undefined]);

    const shown = (await workspace.run("rules", "show", "shared")).stdout;
    assert.match(
      shown,
      /Comes from +@larkfield\/rules 1\.4\.0 \(node_modules\/@larkfield\/rules\/rules\/shared\.yaml\)/,
    );
    assert.match(shown, /Decided +Its severity is set by \.riskmark\/policy\.yaml\./);
    assert.match(
      (await workspace.run("rules", "show", "no-odd")).stdout,
      /It is switched off by the policy of the pack @larkfield\/rules 1\.4\.0\./,
    );
    const why = await workspace.run("why", "a.js:2", "--no-builtin-rules");
    assert.match(
      why.stdout,
      /no-odd, which does not run on this path: node_modules\/@larkfield\/rules\/policy\.yaml switches it off/,
    );
  });

  it("are listed with the hash that pins them, and stand in the report", async () => {
    const { code, stdout } = await workspace.run("packs");
    assert.equal(code, 0);
    const hash = /^@larkfield\/rules +1\.4\.0 +1 rule file, policy +sha256: ([0-9a-f]{64})$/m.exec(stdout)?.[1];
    assert.ok(hash, stdout);
    workspace.write(".riskmark/policy.yaml", `extends: [{package: "@larkfield/rules", sha256: ${hash}}]\n`);
    assert.equal((await workspace.run("packs")).code, 0);
    const report = JSON.parse((await workspace.run("report", "--no-builtin-rules", "--format", "json")).stdout);
    assert.deepEqual(report.checked.packs, [{ name: "@larkfield/rules", version: "1.4.0", sha256: hash, rules: 1 }]);
    for (const format of ["html", "md"]) {
      const { stdout: page } = await workspace.run("report", "--no-builtin-rules", "--format", format);
      assert.ok(page.includes(hash) && page.includes("@larkfield"), format);
    }
    workspace.write(`${PACK}/rules/shared.yaml`, rule("shared", "other()"));
    const changed = await workspace.run("packs");
    assert.deepEqual([changed.code, /has another content than it is pinned to/.test(changed.stderr)], [2, true]);
  });

  it("that are missing are an error with file and line", async () => {
    workspace.write("a.js", "");
    workspace.write(".riskmark/policy.yaml", "extends:\n  - package: absent\n");
    const { code, stderr } = await workspace.scan();
    assert.equal(code, 2);
    assert.match(
      stderr,
      /\.riskmark\/policy\.yaml:2:14.*The package "absent" is not in node_modules: run "npm install"/,
    );
  });
});
