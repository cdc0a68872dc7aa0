import assert from "node:assert/strict";
import { testRules } from "../../server/src/cli/rules/test.ts";
import { type TempFolder, tempFolder } from "../support/tempFolder.ts";
import { type MadeFolder, type MadeRule, thirdPartyFolder } from "../support/thirdPartyRules.ts";

interface Verdict {
  readonly ruleId: string;
  readonly path: string;
  readonly status: MadeRule["status"];
  readonly reason?: string;
  readonly line?: number;
}

/** `riskmark rules test` on folders that others wrote. */
describe("a folder of other people's rules", function () {
  this.timeout(120_000);
  let made: MadeFolder;
  let folder: TempFolder;
  let report: { summary: Record<string, number>; rules: Verdict[]; leftOut: { path: string; reason: string }[] };
  let complaints: string;

  before(async () => {
    made = thirdPartyFolder(14);
    folder = tempFolder(made.files);
    const output = await run(folder.path, true);
    report = JSON.parse(output.stdout);
    complaints = output.stderr;
  });
  after(() => folder.remove());

  it("has several hundred rules, all of which are reported once", () => {
    assert.ok(made.rules.length >= 300, `${made.rules.length} rules`);
    const counts = new Map<string, number>();
    for (const { ruleId } of report.rules) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
    for (const { id } of made.rules) assert.equal(counts.get(id), 1, id);
  });

  it("is told rule by rule what passes, fails, is broken, and is not supported, and why", () => {
    const verdicts = new Map(report.rules.map((verdict) => [verdict.ruleId, verdict]));
    for (const { id, status, reason } of made.rules) {
      const verdict = verdicts.get(id)!;
      assert.equal(verdict.status, status, `${id}: ${verdict.reason}`);
      assert.equal(verdict.reason === undefined, reason === undefined, id);
      if (reason) assert.match(verdict.reason!, reason, id);
    }
    const inAll = Object.values(report.summary).reduce((sum, n) => sum + n, 0);
    assert.equal(inAll, report.rules.length);
  });

  it("never makes Riskmark fail", () => {
    for (const { ruleId, reason } of report.rules) assert.doesNotMatch(reason ?? "", /Riskmark failed/, ruleId);
  });

  it("has the place of each rule that cannot run", () => {
    for (const verdict of report.rules.filter(({ status }) => status === "unsupported" || status === "broken")) {
      assert.ok(verdict.line !== undefined && verdict.line >= 1, verdict.ruleId);
      assert.ok(verdict.path in made.files, verdict.path);
    }
    const join = report.rules.find(({ ruleId }) => ruleId === "join-0")!;
    assert.equal(join.line, 6);
    const registry = report.rules.filter(({ path }) => path === "registry.yaml");
    assert.deepEqual(
      registry.map(({ ruleId, status, line }) => [ruleId, status, line]),
      [
        ["Rule 1 of this file", "unsupported", 2],
        ["Rule 2 of this file", "unsupported", 3],
      ],
    );
    assert.match(registry[0]!.reason!, /registry entry `p\/owasp-top-ten`/);
  });

  it("may hold YAML that is no rules, and what is no text: it is left out, with the reason", () => {
    const reasons = new Map(report.leftOut.map(({ path, reason }) => [path, reason]));
    for (const path of ["docker-compose.yaml", ".github/workflows/test.yml", "empty.yaml", "list.yaml"]) {
      assert.match(reasons.get(path) ?? "", /no key `rules`/, path);
    }
    assert.match(reasons.get("zeros.yaml") ?? "", /not text/);
    assert.match(reasons.get("giant.yaml") ?? "", /MB is more than is read/);
    assert.equal(reasons.has("README.md"), false);
  });

  it("is told where a rule file cannot be read as one", () => {
    for (const [path, message] of [
      ["syntax.yaml", /./],
      ["scalar.yaml", /`rules` must be a list/],
      ["null.yaml", /`rules` must be a list/],
      ["bytes.yaml", /./],
      ["huge.yaml", /longer than/],
      ["bomb.yaml", /more than 20000 values/],
      ["nesting.yaml", /nested more than/],
      ["numbers.yaml", /must be keys with values/],
    ] as const) {
      const lines = complaints.split("\n").filter((text) => text.includes(path));
      assert.ok(
        lines.some((line) => message.test(line)),
        `${path}: ${lines.join(" ⏎ ")}`,
      );
    }
  });

  it("is read in other encodings, and with bytes that are none", () => {
    for (const id of ["latin1", "utf16"]) {
      assert.equal(report.rules.find(({ ruleId }) => ruleId === id)?.status, "no-tests", id);
    }
  });

  it("is also reported to people", async () => {
    const { stdout, code } = await run(folder.path, false);
    assert.equal(code, 1);
    assert.match(stdout, /^passed +plain-0$/m);
    assert.match(stdout, /^FAILED +wrong-0$/m);
    assert.match(stdout, /^not supported +join-0 +.*join-0\.yaml:6 .*does not support/m);
    assert.match(stdout, /^BROKEN +empty-0 +.*empty-0\.yaml:\d+ .*is empty/m);
    assert.match(stdout, /^left out: .*docker-compose\.yaml: it has no key `rules`$/m);
    assert.match(stdout, /^\d+ rules: \d+ passed, \d+ failed, \d+ not supported, \d+ broken, \d+ without tests$/m);
  });

  it("holding nothing but broken rules ends with 2, one of unsupported rules with 0", async () => {
    const broken = tempFolder({ "a.yaml": made.files["javascript/lang/security/empty-0.yaml"]! });
    const foreign = tempFolder({ "a.yaml": made.files["javascript/lang/security/join-0.yaml"]! });
    assert.equal((await run(broken.path, true)).code, 2);
    assert.equal((await run(foreign.path, true)).code, 0);
    broken.remove();
    foreign.remove();
  });
});

async function run(cwd: string, json: boolean): Promise<{ stdout: string; stderr: string; code: number }> {
  let stdout = "";
  let stderr = "";
  const stream = (write: (text: string) => void) => ({ isTerminal: false, columns: undefined, write });
  const terminal = {
    cwd,
    out: stream((text) => {
      stdout += text;
    }),
    err: stream((text) => {
      stderr += text;
    }),
    colors: false,
  };
  const code = await testRules(".", { json, color: false }, terminal);
  return { stdout, stderr, code };
}
