import assert from "node:assert/strict";
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../support/cli.ts";
import { type CliWorkspace, cliWorkspace } from "../support/cliWorkspace.ts";

interface Place {
  readonly ruleId: string;
  readonly path: string;
  readonly start: { readonly line: number };
}

describe("riskmark scan", function () {
  this.timeout(60_000);
  let workspace: CliWorkspace;
  afterEach(() => workspace.remove());

  describe("exit codes", () => {
    it("are 0 where there is nothing to find", async () => {
      workspace = cliWorkspace({ "a.js": "careful(1);\n" });
      const { code, stdout } = await workspace.scan();
      assert.equal(code, 0);
      assert.match(stdout, /^No findings$/m);
      assert.match(stdout, /1 file \(2 lines\) scanned with 3 rules/);
    });

    it("are 1 for any finding, by default", async () => {
      workspace = cliWorkspace({ "a.js": "odd(1);\n" });
      assert.equal((await workspace.scan()).code, 1);
    });

    it("follow --fail-on", async () => {
      workspace = cliWorkspace({ "a.js": "risky(1);\n" });
      assert.equal((await workspace.scan("--fail-on", "medium")).code, 1);
      const { code, stdout } = await workspace.scan("--fail-on", "high");
      assert.equal(code, 0);
      assert.match(stdout, /Risky call/);
      assert.equal((await workspace.scan("--fail-on", "never")).code, 0);
    });

    it("leave findings below --severity out of account", async () => {
      workspace = cliWorkspace({ "a.js": "odd(1);\nrisky(2);\n" });
      const { code, report } = await workspace.scanJson("--severity", "high");
      assert.equal(code, 0);
      assert.deepEqual(report.findings, []);
      assert.equal(report.summary.belowSeverity, 2);
    });

    it("are 2 for wrong usage, with a message that says what to do, and nothing on standard output", async () => {
      workspace = cliWorkspace({ "a.js": "danger(1);\n" });
      const wrong: [string[], RegExp][] = [
        [["nowhere"], /"nowhere" does not exist/],
        [["a.js", "nowhere.js"], /"nowhere\.js" does not exist/],
        [["a.js/b"], /a part of its path is not a folder/],
        [["--format", "xml"], /text, json, sarif/],
        [["--json", "--sarif"], /choose one format/],
        [["--severity", "awful"], /critical, high, medium, low/],
        [["--fail-on", "sometimes"], /never/],
        [["--frobnicate"], /unknown option '--frobnicate'/],
        [["--dry-run"], /--fix --dry-run/],
        [["--unsafe-fixes"], /--fix --unsafe-fixes/],
        [["--fix", "--dry-run", "--json"], /prints a diff/],
        [["--exclude", "[a"], /unclosed/],
        [["--only", "no-such-rule"], /no rule has an id that matches no-such-rule/],
        [["--rules", "missing.yaml"], /"missing\.yaml" do not exist/],
        [["--baseline", "missing.sarif"], /"missing\.sarif" cannot be read/],
        [["--baseline", "a.js"], /"a\.js" is not JSON/],
      ];
      for (const [args, message] of wrong) {
        const { code, stdout, stderr } = await workspace.scan(...args);
        assert.deepEqual({ args, code, stdout }, { args, code: 2, stdout: "" });
        assert.match(stderr, message);
        assert.match(stderr, /^riskmark: /);
      }
    });

    it("are 2 where a file could not be read and nothing was found, with the file named", async () => {
      workspace = cliWorkspace({ "a.js": "careful(1);\n" });
      unreadableFile(workspace.path);
      const { code, stdout, stderr } = await workspace.scan();
      assert.equal(code, 2);
      assert.match(stderr, /error: not scanned: /);
      assert.match(stdout, /The scan is incomplete/);
      assert.match(stdout, /1 unreadable/);
    });

    it("are 1 where there are findings besides an error", async () => {
      workspace = cliWorkspace({ "a.js": "danger(1);\n" });
      unreadableFile(workspace.path);
      const { code, report } = await workspace.scanJson();
      assert.equal(code, 1);
      assert.equal(report.complete, false);
    });

    it("are 2 without a command, and 0 for help and version", async () => {
      workspace = cliWorkspace();
      const none = await workspace.run();
      assert.equal(none.code, 2);
      assert.match(none.stderr, /Usage: riskmark/);
      const help = await workspace.run("scan", "--help");
      assert.equal(help.code, 0);
      assert.match(help.stdout, /Exit codes:/);
      const version = await workspace.run("--version");
      assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/);
      assert.equal((await workspace.run("scna")).code, 2);
    });
  });

  describe("files", () => {
    it("are those that git does not ignore, and everything when asked", async () => {
      workspace = cliWorkspace({
        ".gitignore": "ignored.js\n",
        "a.js": "danger(1);\n",
        "ignored.js": "danger(2);\n",
        "node_modules/m/index.js": "danger(3);\n",
        "tests/a.py": "danger(4)\n",
        "examples/b.ts": "danger(5);\n",
      });
      assert.deepEqual(await placesOf(), ["a.js:1"]);
      assert.deepEqual(await placesOf("--no-gitignore"), ["a.js:1", "ignored.js:1"]);
      assert.deepEqual(await placesOf("--no-gitignore", "--no-default-excludes"), [
        "a.js:1",
        "examples/b.ts:1",
        "ignored.js:1",
        "node_modules/m/index.js:1",
        "tests/a.py:1",
      ]);
      assert.deepEqual(await placesOf("ignored.js", "tests"), ["ignored.js:1", "tests/a.py:1"]);
    });

    it("are narrowed by --include and --exclude, and named once however often they are named", async () => {
      workspace = cliWorkspace({ "a.js": "danger(1);\n", "a.py": "danger(1)\n", "lib/b.js": "danger(2);\n" });
      assert.deepEqual(await placesOf("--include", "*.js"), ["a.js:1", "lib/b.js:1"]);
      assert.deepEqual(await placesOf("--include", "*.js", "--exclude", "lib"), ["a.js:1"]);
      assert.deepEqual(await placesOf(".", "lib", "a.js", "./lib/b.js"), ["a.js:1", "a.py:1", "lib/b.js:1"]);
    });

    it("with odd names, in circles of links, binary or in other languages, are coped with and counted", async () => {
      workspace = cliWorkspace({
        "ünï 漢字 #1%.js": "danger(1);\n",
        "new\nline.js": "danger(2);\n",
        "image.js": Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]),
        "notes.txt": "danger(3)",
        "bom.js": "\uFEFFdanger(4);\n",
        "utf16.js": Buffer.from("\uFEFFdanger(5);\n", "utf16le"),
        "latin1.py": Buffer.from('# caf\xe9\ndanger("6")\n', "latin1"),
        "empty.js": "",
      });
      symlinkSync(workspace.path, join(workspace.path, "loop"));
      const { code, report } = await workspace.scanJson();
      assert.equal(code, 1);
      assert.deepEqual(report.findings.map(placeOf), [
        "bom.js:1",
        "latin1.py:2",
        "new\nline.js:1",
        "utf16.js:1",
        "ünï 漢字 #1%.js:1",
      ]);
      assert.equal(report.findings[0].start.column, 1);
      assert.deepEqual(report.summary.passedOver, {
        binary: 1,
        "default-exclude": 1,
        link: 1,
        "unknown-language": 1,
      });
    });

    it("without an extension are told by their first line", async () => {
      workspace = cliWorkspace({ tool: "#!/usr/bin/env python3\ndanger(1)\n", other: "#!/bin/sh\ndanger 1\n" });
      assert.deepEqual(await placesOf(), ["tool:2"]);
    });

    it("that are broken are scanned around what is broken", async () => {
      workspace = cliWorkspace({ "broken.js": "function ( {{{\n\ndanger(1);\n", "fine.js": "danger(2);\n" });
      const { report } = await workspace.scanJson();
      assert.equal(report.findings.map(placeOf).includes("fine.js:1"), true);
      assert.deepEqual(
        report.partlyParsed.map((file: { path: string }) => file.path),
        ["broken.js"],
      );
    });

    it("are listed with the reason when they were passed over, with --verbose", async () => {
      workspace = cliWorkspace({ "big.js": `x = [\n${"  1,\n".repeat(250_000)}];\n`, "a.min.js": "danger(1);" });
      const { stdout } = await workspace.scan("--verbose");
      assert.match(stdout, /^ {2}big\.js {2}.*limit/m);
      assert.match(stdout, /^ {2}a\.min\.js {2}a minified or bundled file$/m);
    });

    it("of several roots have each the policy and rules of their own", async () => {
      workspace = cliWorkspace({ "a.js": "danger(1);\nodd(1);\n" });
      const other = cliWorkspace({
        "b.js": "danger(2);\nodd(2);\n",
        ".riskmark/policy.yaml": "rules:\n  off: [no-danger]\n",
      });
      const { report } = await workspace.scanJson(".", other.path);
      const found = report.findings.map(({ path, ruleId }: Place) => `${path.split("/").at(-1)} ${ruleId}`);
      other.remove();
      assert.deepEqual(found.sort(), ["a.js no-danger", "a.js no-odd", "b.js no-odd"]);
    });
  });

  describe("rules and policy", () => {
    it("come from the root above the path that is named", async () => {
      workspace = cliWorkspace({
        "src/deep/a.js": "danger(1);\nrisky(2);\n",
        ".riskmark/policy.yaml":
          "severity:\n  - rules: [no-risky]\n    paths: [src/**]\n    severity: critical\nexclude: [b.js]\n",
        "src/deep/b.js": "danger(1);\n",
      });
      const { stdout } = await runCli(["scan", "deep", "--no-builtin-rules", "--json"], {
        cwd: join(workspace.path, "src"),
      });
      const report = JSON.parse(stdout);
      assert.deepEqual(
        report.findings.map((finding: Place & { severity: string }) => `${placeOf(finding)} ${finding.severity}`),
        ["src/deep/a.js:1 high", "src/deep/a.js:2 critical"],
      );
      assert.equal(report.summary.passedOver.policy, 1);
    });

    it("are chosen with --only and added with --rules", async () => {
      workspace = cliWorkspace({
        "a.js": "danger(1);\nodd(2);\nextra(3);\n",
        "more/extra.yaml": ruleYaml("extra-call", "extra($X)"),
        "more/extra.test.yaml": "not: a rule\n",
      });
      assert.deepEqual(await rulesOf("--only", "no-o*"), ["no-odd"]);
      assert.deepEqual(await rulesOf("--rules", "more", "--only", "extra-call", "--only", "no-danger"), [
        "no-danger",
        "extra-call",
      ]);
      assert.deepEqual(await rulesOf("--rules", "more/extra.yaml", "--exclude", "nothing"), [
        "no-danger",
        "no-odd",
        "extra-call",
      ]);
    });

    it("that are broken are reported where they stand, and the others run", async () => {
      workspace = cliWorkspace({
        "a.js": "danger(1);\n",
        ".riskmark/rules/broken.yaml":
          "rules:\n  - id: broken\n    languages: [javascript]\n    severity: HIGH\n    message: m\n    pattern: foo((\n",
        ".riskmark/rules/worse.yaml": "rules: [\n  - : : {\n",
        ".riskmark/policy.yaml": "version: 1\nrulez: {}\n",
      });
      const { code, stdout, stderr } = await workspace.scan();
      assert.equal(code, 1);
      assert.match(stdout, /Dangerous call/);
      assert.match(stderr, /^\.riskmark\/rules\/broken\.yaml:6:\d+: error: .*broken/m);
      assert.match(stderr, /^\.riskmark\/rules\/worse\.yaml:\d+:\d+: error: /m);
      assert.match(stderr, /^\.riskmark\/policy\.yaml:2:1: error: .*rulez/m);
    });

    it("make the scan incomplete where they have errors, but not where they are for another tool", async () => {
      workspace = cliWorkspace({ "a.js": "careful(1);\n", ".riskmark/policy.yaml": "exclude: 7\n" });
      assert.equal((await workspace.scan()).code, 2);
      workspace.write(".riskmark/policy.yaml", "exclude: []\n");
      workspace.write(".riskmark/rules/foreign.yaml", ruleYaml("foreign", "foo($X)", "    mode: join\n"));
      const { code, stderr } = await workspace.scan();
      assert.equal(code, 0);
      assert.match(stderr, /foreign\.yaml:\d+:\d+: warning: Rule foreign: .*does not support/);
    });
  });

  describe("suppressions", () => {
    it("are counted, kept in the reports with their reason, and never fail a scan", async () => {
      workspace = cliWorkspace({
        "a.js": "danger(1); // riskmark-ignore: no-danger -- reviewed by the team\ncareful(2);\n",
      });
      const { code, report } = await workspace.scanJson();
      assert.equal(code, 0);
      assert.equal(report.suppressed[0].suppression.reason, "reviewed by the team");
      assert.equal(report.suppressed[0].suppression.line, 1);
      const { stdout } = await workspace.scan();
      assert.match(stdout, /1 finding suppressed by comments/);
    });

    it("that suppress nothing are named, but only where all rules ran", async () => {
      workspace = cliWorkspace({ "a.js": "careful(2); // riskmark-ignore: no-odd -- was odd once\n" });
      const { report } = await workspace.scanJson();
      assert.deepEqual(report.unusedSuppressions, []);
      const { code, stdout } = await workspace.run("scan", "--verbose");
      assert.equal(code, 0);
      assert.match(stdout, /1 suppression comment no longer needed/);
      assert.match(stdout, /^ {2}a\.js:1:13 {2}no-odd$/m);
    });
  });

  describe("output", () => {
    it("goes to a file, whose name may say the format, with the summary on standard error", async () => {
      workspace = cliWorkspace({ "a.js": "danger(1);\n" });
      const { code, stdout, stderr } = await workspace.scan("--output", "reports/new/out.json");
      assert.equal(code, 1);
      assert.equal(stdout, "");
      assert.match(stderr, /1 finding in 1 file/);
      assert.equal(JSON.parse(read("reports/new/out.json")).findings.length, 1);
      await workspace.scan("--output", "plain.txt", "--quiet");
      assert.match(read("plain.txt"), /Dangerous call/);
      assert.doesNotMatch(read("plain.txt"), /scanned with/);
    });

    it("that cannot be written is an error", async () => {
      workspace = cliWorkspace({ "a.js": "danger(1);\n" });
      const { code, stderr } = await workspace.scan("--output", "a.js/out.json");
      assert.equal(code, 2);
      assert.match(stderr, /the report cannot be written to "a\.js\/out\.json"/);
    });

    it("has colours only where they are wanted", async () => {
      workspace = cliWorkspace({ "a.js": "danger(1);\n" });
      const args = ["scan", "--no-builtin-rules"];
      const options = { cwd: workspace.path };
      const colored = (text: string) => text.includes("\u001b[");
      assert.equal(colored((await runCli(args, options)).stdout), false);
      assert.equal(colored((await runCli(args, { ...options, env: { FORCE_COLOR: "1" } })).stdout), true);
      assert.equal(
        colored((await runCli(args, { ...options, env: { FORCE_COLOR: "1", NO_COLOR: "1" } })).stdout),
        false,
      );
      assert.equal(
        colored((await runCli([...args, "--no-color"], { ...options, env: { FORCE_COLOR: "1" } })).stdout),
        false,
      );
    });

    it("is the same on every run", async () => {
      workspace = cliWorkspace({ "b.js": "danger(1);\nodd(2);\n", "a.py": "risky(1)\n", "a/z.ts": "danger(2);\n" });
      const run = async () => {
        const { report } = await workspace.scanJson();
        return JSON.stringify({ ...report, summary: { ...report.summary, durationMs: 0 } });
      };
      assert.equal(await run(), await run());
    });
  });

  async function placesOf(...args: string[]): Promise<string[]> {
    return (await workspace.scanJson(...args)).report.findings.map(placeOf);
  }

  async function rulesOf(...args: string[]): Promise<string[]> {
    return (await workspace.scanJson(...args)).report.findings.map((finding: Place) => finding.ruleId);
  }

  function read(path: string): string {
    return readFileSync(join(workspace.path, path), "utf8");
  }
});

function placeOf({ path, start }: Place): string {
  return `${path}:${start.line}`;
}

function ruleYaml(id: string, pattern: string, more = ""): string {
  return `rules:\n  - id: ${id}\n    languages: [javascript]\n    severity: LOW\n    message: m\n    pattern: ${pattern}\n${more}`;
}

/** A file that nobody can read: one without permission, or for the superuser one whose name cannot be said. */
function unreadableFile(folder: string): void {
  if (process.getuid?.() === 0) {
    const name = Buffer.concat([Buffer.from(`${folder}/locked`), Buffer.from([0xff]), Buffer.from(".js")]);
    writeFileSync(name, "danger(1);\n");
  } else {
    mkdirSync(join(folder, "locked"), { recursive: true });
    const name = join(folder, "locked/locked.js");
    writeFileSync(name, "danger(1);\n");
    chmodSync(name, 0);
  }
}
