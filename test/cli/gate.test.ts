import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CliWorkspace, cliWorkspace } from "../support/cliWorkspace.ts";

const POLICY = ".riskmark/policy.yaml";
const OLD = "function old(x) {\n  danger(x);\n}\n";

describe("the gate, the baseline and what came in since a commit", function () {
  this.timeout(60_000);
  let workspace: CliWorkspace;
  afterEach(() => workspace.remove());

  const write = (path: string, text: string) => writeFileSync(join(workspace.path, path), text);
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
      cwd: workspace.path,
      stdio: "pipe",
    });
  const commitAll = () => {
    git("add", "--all");
    git("commit", "--quiet", "--message", "state");
  };
  const repository = (files: Record<string, string>) => {
    workspace = cliWorkspace(files);
    git("init", "--quiet", "--initial-branch=main");
    commitAll();
  };
  const fresh = async (...args: string[]) => {
    const { report } = await workspace.scanJson(...args);
    return report.findings
      .filter(({ baselineState }: { baselineState: string }) => baselineState === "new")
      .map(
        ({ path, ruleId, start }: { path: string; ruleId: string; start: { line: number } }) =>
          `${path}:${start.line} ${ruleId}`,
      );
  };

  it("record what is there, so that only what is new counts", async () => {
    workspace = cliWorkspace({ "a.js": OLD, "b.js": "odd(1);\n" });
    const { code, stdout } = await workspace.run("baseline", "--no-builtin-rules");
    assert.equal(code, 0);
    assert.match(stdout, /baseline\.jsonl holds 2 findings\. Commit it/);
    assert.equal((await workspace.scan("--gate")).code, 0);
    assert.equal((await workspace.scan("--baseline", "--fail-on", "low")).code, 0);

    write("c.js", "danger(1);\n");
    assert.deepEqual(await fresh("--baseline"), ["c.js:1 no-danger"]);
    const gated = await workspace.scan("--gate");
    assert.equal(gated.code, 1);
    assert.match(gated.stdout, /The gate is not passed\.\n {2}fail {2}1 new finding of high risk or above: fix/);
    assert.match(gated.stdout, /ok {4}No acceptance has expired\./);
  });

  it("keep the day on which a finding came in, and let go what is gone", async () => {
    workspace = cliWorkspace({ "a.js": OLD, "b.js": "odd(1);\n" });
    await workspace.run("baseline", "--no-builtin-rules");
    const file = join(workspace.path, ".riskmark/baseline.jsonl");
    writeFileSync(file, readFileSync(file, "utf8").replace(/"since":"[^"]*"/g, '"since":"2020-01-01"'));
    write("b.js", "");
    const { stdout } = await workspace.run("baseline", "--no-builtin-rules");
    assert.match(stdout, /1 finding \(1 were in it, 1 left it\)/);
    assert.match(readFileSync(file, "utf8"), /^\{"path":"a\.js".*"since":"2020-01-01"/);
    const { report } = await workspace.scanJson();
    assert.equal(report.findings[0].risk.factors.at(-1).name, "age");
  });

  it("take the policy's word for what may pass", async () => {
    workspace = cliWorkspace({ "a.js": OLD, "b.js": "odd(1);\n" });
    await workspace.run("baseline", "--no-builtin-rules");
    write("c.js", "odd(1);\n");
    assert.equal((await workspace.scan("--gate")).code, 0, "a new finding of low risk");
    write(POLICY, "gate: { newFindings: low }\n");
    assert.equal((await workspace.scan("--gate")).code, 1);
    write(POLICY, "gate: { newFindings: off, score: true }\n");
    const { code, report } = await workspace.scanJson("--gate");
    assert.equal(code, 1, "the score fell");
    assert.deepEqual(
      report.gate.conditions.map(({ name, passed }: { name: string; passed: boolean }) => `${name} ${passed}`),
      ["expiredAcceptances true", "score false"],
    );
    write("a.js", "");
    assert.equal((await workspace.scan("--gate")).code, 0, "more risk went than came");
  });

  it("stop for an acceptance that has expired", async () => {
    workspace = cliWorkspace({ "a.js": "careful();\n", "b.js": OLD });
    const structure = (await workspace.scanJson()).report.findings[0].structure;
    write(
      ".riskmark/register.yaml",
      `accepted:\n  - { rule: no-danger, path: b.js, fingerprint: "${structure}", reason: r, accepted-by: A, accepted-on: 2026-01-01, expires: 2026-01-02 }\n`,
    );
    await workspace.run("baseline", "--no-builtin-rules");
    assert.match((await workspace.scan("--gate")).stdout, /fail {2}1 acceptance has expired/);
    write(POLICY, "gate: { expiredAcceptances: false }\n");
    assert.equal((await workspace.scan("--gate")).code, 0);
  });

  it("compare with where the branch left the default branch, if there is no baseline", async () => {
    repository({ "a.js": OLD });
    git("checkout", "--quiet", "-b", "feature");
    write("a.js", `const x = 1;\n${OLD}danger(x);\n`);
    commitAll();
    const { code, report } = await workspace.scanJson("--gate");
    assert.equal(code, 1);
    assert.deepEqual(
      report.findings.map(({ baselineState }: { baselineState: string }) => baselineState),
      ["unchanged", "new"],
    );
    assert.deepEqual(await fresh("--since", "main"), ["a.js:5 no-danger"]);
    assert.deepEqual(await fresh("--since", "HEAD"), []);
  });

  it("take nothing for new that was only moved, renamed or changed beside", async () => {
    repository({ "a.js": OLD, "b.js": "danger(2);\n" });
    write("a.js", OLD.replace("old", "renamed").replace("  danger", "  other();\n  danger"));
    renameSync(join(workspace.path, "b.js"), join(workspace.path, "moved.js"));
    assert.deepEqual(await fresh("--since", "main"), []);
    write("a.js", OLD.replace("  danger(x);\n", "  danger(x);\n  danger(x);\n"));
    assert.deepEqual((await fresh("--since", "main")).length, 1, "one more of the same is new");
  });

  it("count a finding as new that an edit elsewhere brings out", async () => {
    repository({ "a.js": "function danger() {}\ncareful(1);\n" });
    write("a.js", "function danger() {}\ndanger(1);\n");
    assert.deepEqual(await fresh("--since", "HEAD"), ["a.js:2 no-danger"]);
  });

  it("run nothing that the repository is configured to run", async () => {
    repository({ "a.js": OLD, ".gitattributes": "*.js diff=evil filter=evil\n" });
    const marker = join(workspace.path, "was-run");
    const evil = `node -e "require('fs').writeFileSync('${marker.replaceAll("\\", "/")}', '')"`;
    for (const key of ["core.fsmonitor", "diff.external", "diff.evil.textconv", "filter.evil.smudge", "core.pager"])
      git("config", key, evil);
    write("a.js", `${OLD}danger(2);\n`);
    assert.deepEqual(await fresh("--since", "main"), ["a.js:4 no-danger"]);
    assert.throws(() => readFileSync(marker), /ENOENT/);
  });

  it("say what is wrong with what they are asked to compare with", async () => {
    workspace = cliWorkspace({ "a.js": OLD });
    for (const [args, message] of [
      [["--baseline"], /no \.riskmark\/baseline\.jsonl to compare with: write it with "riskmark baseline"/],
      [["--since", "nowhere"], /no commit "nowhere"/],
      [["--since", "--output=x"], /no commit/],
      [["--baseline", "--since", "main"], /choose one/],
    ] as const) {
      const { code, stderr } = await workspace.scan(...args);
      assert.equal(code, 2, args.join(" "));
      assert.match(stderr, message);
    }
  });

  it("pass where nothing is known of before only if nothing is found", async () => {
    workspace = cliWorkspace({ "a.js": OLD });
    assert.equal((await workspace.scan("--gate")).code, 1);
    write("a.js", "careful();\n");
    assert.equal((await workspace.scan("--gate")).code, 0);
  });
});
