import assert from "node:assert/strict";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type CliWorkspace, cliWorkspace } from "../support/cliWorkspace.ts";
import { sarifFaults } from "../support/sarifSchema.ts";

const REGISTER = ".riskmark/register.yaml";
const CODE = "function run(input) {\n  danger(input);\n}\n";

describe("accepted risks on the command line", function () {
  this.timeout(60_000);
  let workspace: CliWorkspace;
  afterEach(() => workspace.remove());

  /** A workspace in which the finding of `a.js` is accepted. */
  async function accepted(change: { expires?: string; files?: Record<string, string> } = {}): Promise<void> {
    workspace = cliWorkspace({ "a.js": CODE, ...change.files });
    const structure = await structureOf("a.js");
    write(
      REGISTER,
      `# Ours.\naccepted:\n  - rule: no-danger\n    path: a.js\n    fingerprint: ${structure}\n    reason: only admins run it\n` +
        `    accepted-by: Ada\n    accepted-on: 2026-01-01\n    expires: ${change.expires ?? "2099-01-01"}\n` +
        "    reviewer: Grace\n",
    );
    write(".riskmark/policy.yaml", "register: { maxDays: 3650 }\n");
  }
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(workspace.path, path)), { recursive: true });
    writeFileSync(join(workspace.path, path), text);
  };
  const structureOf = async (path: string): Promise<string> => {
    const { report } = await workspace.scanJson(path);
    return report.findings[0].structure;
  };
  const check = async () => {
    const { code, stdout } = await workspace.run("register", "check", "--json", "--no-builtin-rules");
    return { code, states: JSON.parse(stdout).entries.map(({ state }: { state: string }) => state) };
  };
  const rulesOf = (findings: { ruleId: string }[]) => findings.map(({ ruleId }) => ruleId);

  it("are suppressed, and SARIF says so with the reason", async () => {
    await accepted({ expires: "2035-01-01" });
    const { code, report } = await workspace.scanJson();
    assert.deepEqual([code, report.findings], [0, []]);
    assert.equal(report.suppressed[0].suppression.acceptedBy, "Ada");
    const sarif = JSON.parse((await workspace.scan("--sarif")).stdout);
    assert.deepEqual(sarifFaults(sarif), []);
    const [suppression] = sarif.runs[0].results[0].suppressions;
    assert.deepEqual(
      [suppression.kind, suppression.status, suppression.justification, suppression.properties.expires],
      ["external", "accepted", "only admins run it", "2035-01-01"],
    );
    assert.deepEqual(await check(), { code: 0, states: [] });
    assert.match((await workspace.scan()).stdout, /1 finding accepted in the register/);
  });

  it("survive formatting, and a move to another file, which is named", async () => {
    await accepted({ expires: "2035-01-01" });
    write("a.js", `// run\nfunction run( input )\n{\n    danger( input )\n}\n`);
    assert.deepEqual((await workspace.scanJson()).report.findings, []);
    renameSync(join(workspace.path, "a.js"), join(workspace.path, "b.js"));
    const { code, report } = await workspace.scanJson();
    assert.deepEqual([code, report.findings], [0, []]);
    assert.match(report.problems[0].message, /in b\.js now/);
    assert.deepEqual(await check(), { code: 0, states: ["moved"] });
  });

  it("do not stand for a copy of the code", async () => {
    await accepted({ expires: "2035-01-01", files: { "copy.js": CODE } });
    const { report } = await workspace.scanJson();
    assert.deepEqual(
      report.findings.map(({ path }: { path: string }) => path),
      ["copy.js"],
    );
  });

  it("are open again once the code around says something else", async () => {
    await accepted({ expires: "2035-01-01" });
    write("a.js", CODE.replace("  danger", "  input = input.trim();\n  danger"));
    const { code, report } = await workspace.scanJson();
    assert.equal(code, 1);
    assert.deepEqual(rulesOf(report.findings).sort(), ["no-danger", "register-reopened"]);
    const about = report.findings.find(({ ruleId }: { ruleId: string }) => ruleId === "register-reopened");
    assert.deepEqual([about.path, about.start.line], [REGISTER, 3]);
    assert.deepEqual(await check(), { code: 1, states: ["reopened"] });
  });

  it("are open again once their time is over", async () => {
    await accepted({ expires: "2026-02-01" });
    const { report } = await workspace.scanJson();
    assert.deepEqual(rulesOf(report.findings).sort(), ["no-danger", "register-expired"]);
    assert.deepEqual(await check(), { code: 1, states: ["expired"] });
  });

  it("are orphaned when the finding is gone, but not while its file was only not scanned", async () => {
    await accepted({ expires: "2035-01-01", files: { "other.js": "careful();\n" } });
    write("a.js", "careful();\n");
    assert.deepEqual(rulesOf((await workspace.scanJson()).report.findings), ["register-orphaned"]);
    assert.deepEqual((await workspace.scanJson("other.js")).report.findings, []);
    rmSync(join(workspace.path, "a.js"));
    assert.deepEqual(await check(), { code: 1, states: ["orphaned"] });
  });

  it("that are broken are reported by line, accept nothing, and the rest works", async () => {
    await accepted({ expires: "2035-01-01" });
    const text = readFileSync(join(workspace.path, REGISTER), "utf8");
    write(REGISTER, `${text}  - rule: no-odd\n    path: a.js\n`);
    const { code, report, stderr } = await workspace.scanJson();
    assert.deepEqual([code, report.findings], [2, []]);
    assert.match(stderr, /register\.yaml:11:5: error: "fingerprint" is missing: add it\./);
  });

  it("are listed together with the suppressions in the code", async () => {
    await accepted({ expires: "2035-01-01", files: { "b.js": "odd(1); // riskmark-ignore: no-odd -- ours\n" } });
    const { code, stdout } = await workspace.run("register", "list", "--no-builtin-rules");
    assert.equal(code, 0);
    assert.match(stdout, /active {2}no-danger {2}a\.js:2\n {4}only admins run it\n/);
    assert.match(stdout, /accepted by Ada on 2026-01-01, until 2035-01-01, reviewed by Grace/);
    assert.match(stdout, /in the code {2}no-odd {2}b\.js:1\n {4}ours\n/);
    assert.match(stdout, /1 entry, 1 suppression in the code\.$/m);
    const json = JSON.parse((await workspace.run("register", "list", "--json", "--no-builtin-rules")).stdout);
    assert.deepEqual([json.entries[0].state, json.suppressions[0].comment.line], ["active", 1]);
  });

  it("have to be what the policy asks for", async () => {
    await accepted({ expires: "2099-01-01" });
    const { code, report, stderr } = await workspace.scanJson();
    assert.deepEqual([code, rulesOf(report.findings)], [1, ["no-danger"]]);
    assert.match(stderr, /policy lets a risk be accepted for 3650 days at most/);
    assert.deepEqual(await check(), { code: 1, states: ["refused"] });
  });
});
