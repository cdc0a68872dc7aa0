import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CliWorkspace, cliWorkspace } from "../support/cliWorkspace.ts";

describe("riskmark rules", function () {
  this.timeout(60_000);
  let workspace: CliWorkspace;
  afterEach(() => workspace.remove());

  describe("list", () => {
    it("names the rules of Riskmark and of the team, and what the policy switches off", async () => {
      workspace = cliWorkspace({ ".riskmark/policy.yaml": "rules:\n  off: [no-odd]\n" });
      const { code, stdout } = await workspace.run("rules", "list");
      assert.equal(code, 0);
      assert.match(stdout, /^no-danger +high +javascript, typescript, python +safe fix +Dangerous call$/m);
      assert.match(stdout, /^no-odd .* Odd call \(off\)$/m);
      assert.match(stdout, /^js-\S+ +(critical|high|medium|low) /m);
      assert.match(stdout, /^[\d,]+ rules: [\d,]+ built in, 3 of your own, 1 off(?:, \d+ off by default)?$/m);
    });

    it("writes JSON, for one language if wanted", async () => {
      workspace = cliWorkspace();
      const { stdout } = await workspace.run("rules", "list", "--json", "--language", "python");
      const rules: { id: string; languages: string[]; builtIn: boolean }[] = JSON.parse(stdout);
      assert.equal(
        rules.every((rule) => rule.languages.includes("python")),
        true,
      );
      assert.equal(rules.find((rule) => rule.id === "no-danger")!.builtIn, false);
      assert.equal(
        rules.some((rule) => rule.builtIn),
        true,
      );
    });
  });

  describe("show", () => {
    it("tells what a rule is about, with the team's guidance", async () => {
      workspace = cliWorkspace({
        ".riskmark/guidance/calls.md":
          "---\ntitle: Our way of calling\nrules: [no-danger]\n---\n\n## Risk\n\nIt **bites**.\n",
      });
      const { code, stdout } = await workspace.run("rules", "show", "no-danger");
      assert.equal(code, 0);
      assert.match(stdout, /^no-danger {2}Dangerous call$/m);
      assert.match(stdout, /^Severity +high$/m);
      assert.match(stdout, /^Weakness +CWE-78$/m);
      assert.match(stdout, /^Fixes +Use careful \(safe\)$/m);
      assert.match(stdout, /^Comes from +\.riskmark\/rules\/rules\.yaml$/m);
      assert.match(stdout, /^Guidance: Our way of calling\n\nRisk\n\nIt bites\.$/m);
      const json = JSON.parse((await workspace.run("rules", "show", "no-danger", "--json")).stdout);
      assert.equal(json.guidancePage.id, "calls");
    });

    it("helps where the id is misspelt", async () => {
      workspace = cliWorkspace();
      const { code, stderr } = await workspace.run("rules", "show", "no-dangre");
      assert.equal(code, 2);
      assert.match(stderr, /there is no rule "no-dangre"; did you mean "no-danger"\?/);
    });
  });

  describe("test", () => {
    it("passes rules that do as their tests say, fixes included", async () => {
      workspace = cliWorkspace({
        "r/good.yaml": ruleYaml("good", "    fix: fine($X)\n"),
        "r/good.js": "// ruleid: good\nbad(1);\n// ok: good\nfine(1);\n",
        "r/good.fixed.js": "// ruleid: good\nfine(1);\n// ok: good\nfine(1);\n",
      });
      const { code, stdout } = await workspace.run("rules", "test", "r");
      assert.equal(code, 0);
      assert.match(stdout, /^passed +good$/m);
      assert.match(stdout, /^1 rule: 1 passed$/m);
    });

    it("says where a rule does not do as its tests say", async () => {
      workspace = cliWorkspace({
        "r/off.yaml": ruleYaml("off", "    fix: fine($X)\n"),
        "r/off.js": "// ruleid: off\nother(1);\n// ok: off\nbad(2);\nbad(3);\n",
        "r/off.fixed.js": "// ruleid: off\nother(1);\n// ok: off\nnice(2);\nfine(3);\n",
      });
      const { code, stdout } = await workspace.run("rules", "test", "r");
      assert.equal(code, 1);
      assert.match(stdout, /^FAILED +off$/m);
      assert.match(stdout, /^ {4}r\/off\.js:2 should be found, and is not$/m);
      assert.match(stdout, /^ {4}r\/off\.js:4 is found, and should not be$/m);
      assert.match(stdout, /^ {4}r\/off\.js:5 is found, and should not be$/m);
      assert.match(stdout, /^ {4}r\/off\.js:4 after the fixes is `fine\(2\);`, and should be `nice\(2\);`$/m);
    });

    it("tells rules that are not supported, broken or untested from failures", async () => {
      workspace = cliWorkspace({
        "r/lonely.yaml": ruleYaml("lonely"),
        "r/foreign.yaml": ruleYaml("foreign", "    mode: join\n"),
        "r/foreign.js": "// ruleid: foreign\nbad(1);\n",
      });
      const { code, stdout } = await workspace.run("rules", "test", "r", "--json");
      assert.equal(code, 0);
      const { summary, rules } = JSON.parse(stdout);
      assert.deepEqual(summary, { passed: 0, failed: 0, unsupported: 1, broken: 0, "no-tests": 1 });
      assert.match(rules.find((rule: { ruleId: string }) => rule.ruleId === "foreign").reason, /does not support/);
      workspace.write("r/broken.yaml", "rules:\n  - id: broken\n    pattern: x\n");
      const broken = await workspace.run("rules", "test", "r");
      assert.equal(broken.code, 2);
      assert.match(broken.stderr, /^r\/broken\.yaml:\d+:\d+: error: /m);
    });

    it("runs one file of a folder, and the team's rules by default", async () => {
      workspace = cliWorkspace({
        "r/one.yaml": ruleYaml("one"),
        "r/one.py": "# ruleid: one\nbad(1)\n",
        "r/two.yaml": ruleYaml("two"),
      });
      assert.match((await workspace.run("rules", "test", "r/one.yaml")).stdout, /^1 rule: 1 passed$/m);
      assert.match((await workspace.run("rules", "test")).stdout, /^3 rules: 0 passed, 3 without tests$/m);
    });

    it("refuses a folder that is not there or holds no rules", async () => {
      workspace = cliWorkspace({ "empty/a.js": "" });
      const missing = await workspace.run("rules", "test", "nowhere");
      assert.equal(missing.code, 2);
      assert.match(missing.stderr, /"nowhere" cannot be read/);
      const empty = await workspace.run("rules", "test", "empty");
      assert.equal(empty.code, 2);
      assert.match(empty.stderr, /"empty" holds no rules/);
    });
  });

  describe("new", () => {
    for (const [language, extension] of [
      ["javascript", "js"],
      ["ts", "ts"],
      ["python", "py"],
      ["golang", "go"],
      ["c#", "cs"],
    ] as const) {
      it(`writes a ${language} rule whose test passes`, async () => {
        workspace = cliWorkspace();
        const made = await workspace.run("rules", "new", "no-raw-queries", "--language", language, "--folder", "r");
        assert.equal(made.code, 0);
        assert.equal(existsSync(join(workspace.path, `r/no-raw-queries.${extension}`)), true);
        const tested = await workspace.run("rules", "test", "r");
        assert.deepEqual({ code: tested.code, stderr: tested.stderr }, { code: 0, stderr: "" });
        assert.match(tested.stdout, /^1 rule: 1 passed$/m);
      });
    }

    it("makes a rule of code, with a test that passes and a guidance page", async () => {
      workspace = cliWorkspace({ "src/jobs.py": "import os\n\n\ndef clean(name):\n    os.system(name)\n" });
      const made = await workspace.run("rules", "new", "py-clean", "--from", "src/jobs.py:5");
      assert.deepEqual({ code: made.code, stderr: made.stderr }, { code: 0, stderr: "" });
      assert.match(readFileSync(join(workspace.path, ".riskmark/rules/py-clean.yaml"), "utf8"), /os\.system\(\$NAME\)/);
      assert.equal(existsSync(join(workspace.path, ".riskmark/guidance/py-clean.md")), true);
      assert.match((await workspace.run("rules", "test")).stdout, /^passed +py-clean$/m);
      const failing = async (from: string) => (await workspace.run("rules", "new", "x", "--from", from)).stderr;
      assert.match(await failing("src/jobs.py"), /names no lines/);
      assert.match(await failing("src/jobs.py:50"), /has no lines 50 to 50/);
      assert.match(await failing("src/jobs.py:2-3"), /Select the code/);
      assert.match(await failing("src/gone.py:1"), /cannot be read/);
    });

    it("never overwrites, and explains what is wrong", async () => {
      workspace = cliWorkspace({ ".riskmark/rules/mine.py": "# mine\n" });
      const taken = await workspace.run("rules", "new", "mine", "-l", "python");
      assert.equal(taken.code, 2);
      assert.match(taken.stderr, /"\.riskmark\/rules\/mine\.py" exists already/);
      assert.equal(existsSync(join(workspace.path, ".riskmark/rules/mine.yaml")), false);
      assert.match((await workspace.run("rules", "new", "../up", "-l", "python")).stderr, /cannot be a rule's id/);
      assert.match((await workspace.run("rules", "new", "x", "-l", "pyton")).stderr, /did you mean "python"\?/);
      assert.match((await workspace.run("rules", "new", "x")).stderr, /--language/);
    });
  });
});

describe("riskmark init", function () {
  this.timeout(60_000);
  let workspace: CliWorkspace;
  afterEach(() => workspace.remove());

  it("writes files that are valid, tested, and change nothing", async () => {
    workspace = cliWorkspace({ "app/a.js": "legacySession.create(user);\n" });
    const { code, stdout } = await workspace.run("init", "app");
    assert.equal(code, 0);
    assert.match(stdout, /^wrote app\/\.riskmark\/policy\.yaml$/m);
    const tested = await workspace.run("rules", "test", "app/.riskmark/rules");
    assert.match(tested.stdout, /^1 rule: 1 passed$/m);
    const scanned = await workspace.run("scan", "app", "--no-builtin-rules");
    assert.equal(scanned.stderr, "");
    assert.match(scanned.stdout, /^ {2}1:1 {2}medium {2}Session that never expires/m);
  });

  it("leaves alone what is there", async () => {
    workspace = cliWorkspace({ ".riskmark/policy.yaml": "exclude: [mine]\n" });
    const { code, stdout } = await workspace.run("init");
    assert.equal(code, 0);
    assert.match(stdout, /^left alone, it exists already: \.riskmark\/policy\.yaml$/m);
    assert.equal(readFileSync(join(workspace.path, ".riskmark/policy.yaml"), "utf8"), "exclude: [mine]\n");
  });

  it("wants a folder", async () => {
    workspace = cliWorkspace({ file: "" });
    assert.equal((await workspace.run("init", "file")).code, 2);
    workspace.write("taken/.riskmark", "");
    const { code, stderr } = await workspace.run("init", "taken");
    assert.equal(code, 2);
    assert.match(stderr, /cannot be made/);
  });
});

function ruleYaml(id: string, more = ""): string {
  return `rules:\n  - id: ${id}\n    languages: [javascript, python]\n    severity: LOW\n    message: m\n    pattern: bad($X)\n${more}`;
}
