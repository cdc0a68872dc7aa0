import assert from "node:assert/strict";
import { type CliWorkspace, cliWorkspace } from "../support/cliWorkspace.ts";

describe("riskmark backlog", function () {
  this.timeout(60_000);
  let workspace: CliWorkspace;
  afterEach(() => workspace.remove());

  const FILES = {
    "api/a.js": "danger(1);\nodd(2);\n",
    "web/b.js": "risky(1);\n",
    CODEOWNERS: "* @all\n/api/ @api\n",
    ".riskmark/policy.yaml":
      "assets:\n  - { name: public API, paths: [api/**], criticality: high, internetFacing: true, data: [personal] }\n",
  };
  const backlog = (...args: string[]) => workspace.run("backlog", "--no-builtin-rules", ...args);
  const json = async (...args: string[]) => JSON.parse((await backlog("--format", "json", ...args)).stdout);

  it("ranks the open findings by risk, with asset and owners", async () => {
    workspace = cliWorkspace(FILES);
    const { total, findings } = await json();
    assert.equal(total, 3);
    const scan = (await workspace.scanJson()).report.findings;
    assert.deepEqual(
      findings.map(({ ruleId, asset, owners }: Record<string, unknown>) => [ruleId, asset, owners]),
      [
        ["no-danger", "public API", ["@api"]],
        ["no-risky", null, ["@all"]],
        ["no-odd", "public API", ["@api"]],
      ],
    );
    assert.deepEqual(
      findings.map(({ risk }: { risk: number }) => risk).sort(),
      scan.map(({ risk }: { risk: { score: number } }) => risk.score).sort(),
      "the risk is that of the scan",
    );
  });

  it("groups by band, asset, owner, rule and file, and writes for other tools", async () => {
    workspace = cliWorkspace(FILES);
    const labels = async (by: string) =>
      (await json("--group-by", by)).groups.map(
        ({ label, findings }: Record<string, unknown>) => `${label} ${findings}`,
      );
    assert.deepEqual(await labels("asset"), ["public API 2", "No asset 1"]);
    assert.deepEqual(await labels("owner"), ["@api 2", "@all 1"]);
    assert.deepEqual(await labels("file"), ["api/a.js 2", "web/b.js 1"]);
    assert.match((await backlog("--format", "csv")).stdout, /^risk,band,severity,rule,/);
    assert.match(
      (await backlog("--format", "md", "--group-by", "owner")).stdout,
      /^## @api \(2 findings, risk \d+\)$/m,
    );
    assert.match((await backlog("--format", "issues")).stdout, /^- \[ \] api\/a\.js:1: danger/m);
  });

  it("names the next best fix, and only new findings if asked", async () => {
    workspace = cliWorkspace(FILES);
    const { code, stdout } = await backlog();
    assert.equal(code, 0);
    assert.match(stdout, /^Next best fix: api\/a\.js:1 no-danger \(risk \d+; a safe fix was tried and holds\)$/m);
    await workspace.run("baseline", "--no-builtin-rules");
    assert.match((await backlog("--new")).stdout, /^0 open findings, risk 0 in all\.$/m);
    assert.equal(
      (await json()).findings.every(({ since }: { since: string }) => /^\d{4}-/.test(since)),
      true,
    );
  });
});
