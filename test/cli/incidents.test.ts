import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CliWorkspace, cliWorkspace } from "../support/cliWorkspace.ts";

const INCIDENT = "---\ntitle: It fell over\ndate: 2026-02-01\nrules: [no-danger]\n---\n\nIt did.\n";

describe("riskmark incidents", function () {
  this.timeout(60_000);
  let workspace: CliWorkspace;
  afterEach(() => workspace.remove());

  it("wants a rule that runs and whose tests pass, where the policy says so", async () => {
    workspace = cliWorkspace({
      ".riskmark/incidents/fall.md": INCIDENT,
      ".riskmark/policy.yaml": "version: 1\nincidents: { requireRule: true }\n",
    });
    const before = await workspace.run("incidents");
    assert.equal(before.code, 1);
    assert.match(before.stdout, /2026-02-01 {2}It fell over: no rule finds it that runs and whose tests pass/);
    assert.match(before.stderr, /fall\.md:4:9: warning: The rule "no-danger" has no test/);
    assert.match(before.stderr, /Nothing keeps this from coming back/);
    const test = join(workspace.path, ".riskmark/rules/rules.js");
    writeFileSync(test, "// ruleid: no-danger\ncareful(1);\n");
    const failing = await workspace.run("incidents");
    assert.equal(failing.code, 1);
    assert.match(failing.stderr, /fall\.md:4:9: warning: The tests of the rule "no-danger" do not pass/);
    assert.match((await workspace.scan("--gate")).stdout, /fail {2}Nothing keeps “It fell over” from coming back/);
    writeFileSync(test, "// ruleid: no-danger\ndanger(1);\n");
    const after = await workspace.run("incidents");
    assert.deepEqual([after.code, after.stderr], [0, ""]);
    assert.match(after.stdout, /found by no-danger/);
    const gate = await workspace.scan("--gate");
    assert.match(gate.stdout, /ok {4}Every incident has a rule that runs and whose tests pass/);
    assert.equal(gate.code, 0);
  });
});

describe("riskmark guidance", function () {
  this.timeout(60_000);
  let workspace: CliWorkspace;
  afterEach(() => workspace.remove());

  it("new writes a page that is valid, once", async () => {
    workspace = cliWorkspace();
    const { code } = await workspace.run("guidance", "new", "order-access", "--rule", "no-odd", "--cwe", "CWE-710");
    assert.equal(code, 0);
    const page = readFileSync(join(workspace.path, ".riskmark/guidance/order-access.md"), "utf8");
    assert.match(page, /^---\ntitle: "Order access"\nrules: \["no-odd"\]\ncwe: \["CWE-710"\]\nlinks: \[\]\n---\n/);
    assert.match((await workspace.run("guidance", "new", "order-access")).stderr, /exists already/);
    assert.match((await workspace.run("guidance", "new", "../x")).stderr, /cannot be a page's id/);
    assert.match((await workspace.run("guidance", "new", "y", "--cwe", "89")).stderr, /A CWE is written as/);
  });

  it("check finds dead links, overdue reviews and rules without a page", async () => {
    workspace = cliWorkspace({
      ".riskmark/guidance/ours.md":
        "---\ntitle: Ours\nrules: [no-danger]\nreview: 2020-01-01\n---\n\n## Risk\n\n[here](there.md) [real](../rules/rules.yaml)\n\n## Fix\n\n.\n\n## When it is safe\n\n.\n\n## References\n",
    });
    const { code, stderr, stdout } = await workspace.run("guidance", "check");
    assert.equal(code, 1);
    assert.match(stderr, /ours\.md:4:9: information: This page was to be read again/);
    assert.match(stderr, /ours\.md:9:8: warning: There is no file "there\.md"/);
    assert.match(stderr, /rules\.yaml:\d+:\d+: warning: No guidance page is about the rule "no-odd"/);
    assert.doesNotMatch(stderr, /rules\/rules\.yaml"/);
    assert.match(stdout, /1 page and [\d,]+ rules checked: \d+ remarks/);
  });
});
