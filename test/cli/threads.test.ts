import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { CLI, runCli } from "../support/cli.ts";
import { type CliWorkspace, cliWorkspace } from "../support/cliWorkspace.ts";
import { type TempFolder, tempFolder } from "../support/tempFolder.ts";

const ROOT = join(__dirname, "../..");

describe("riskmark scan --threads", function () {
  this.timeout(120_000);

  it("finds in several threads what it finds in one, in the same order", async () => {
    const folder = tempFolder();
    try {
      // Real services with flows across files, and copies of them, so that every thread has several batches.
      for (let copy = 0; copy < 6; copy++)
        cpSync(join(ROOT, "test/workspace"), join(folder.path, `copy${copy}`), { recursive: true });
      folder.write("broken.py", "def f(:\n  os.system(input())\n");
      folder.write("zeros.bin", Buffer.from([0, 1, 2]));
      folder.write(".git/HEAD", "ref: refs/heads/main\n");
      const scan = async (threads: string) => {
        const args = ["scan", "--json", "--verbose", "--threads", threads];
        const { stdout, code } = await runCli(args, { cwd: folder.path });
        const report = JSON.parse(stdout);
        delete report.summary.durationMs;
        return { code, report };
      };
      const [one, two, three] = [await scan("1"), await scan("2"), await scan("3")];
      assert.ok(one.report.findings.length > 60, `${one.report.findings.length} findings`);
      const isAcross = ({ path, trace }: { path: string; trace?: readonly { path: string }[] }) =>
        trace?.some((step) => step.path !== path);
      assert.ok(one.report.findings.some(isAcross), "no flow across files, so the comparison says little");
      assert.deepEqual(two, one);
      assert.deepEqual(three, one);
    } finally {
      folder.remove();
    }
  });

  describe("in a small workspace", () => {
    let workspace: CliWorkspace;
    afterEach(() => workspace.remove());

    it("tells of broken rules once, and of fixes that were tried", async () => {
      workspace = cliWorkspace({
        "a.js": "danger(1);\n",
        "b.js": "danger(2);\n",
        ".riskmark/rules/broken.yaml": `rules:
  - { id: broken, languages: [javascript], severity: LOW, message: No., pattern: "f(((" }\n`,
      });
      const one = await workspace.scanJson("--threads", "1");
      const two = await workspace.scanJson("--threads", "2");
      for (const { report } of [one, two]) {
        assert.equal(report.problems.length, 1);
        assert.deepEqual(
          report.findings.map(({ fixes }: { fixes: readonly { title: string }[] }) => fixes.map(({ title }) => title)),
          [["Use careful"], ["Use careful"]],
        );
      }
    });

    it("writes fixes in one thread, whatever it was told", async () => {
      workspace = cliWorkspace({ "a.js": "danger(1);\n", "b.js": "danger(2);\n" });
      const { code } = await workspace.scan("--fix", "--threads", "4");
      assert.equal(code, 0);
      assert.deepEqual((await workspace.scanJson()).report.findings, []);
    });

    it("is a whole number from 1 to 64", async () => {
      workspace = cliWorkspace({ "a.js": "danger(1);\n" });
      for (const wrong of ["0", "1.5", "many", "65"]) {
        const { code, stderr, stdout } = await workspace.scan("--threads", wrong);
        assert.deepEqual({ wrong, code, stdout }, { wrong, code: 2, stdout: "" });
        assert.match(stderr, /whole number from 1 to 64/);
      }
    });
  });

  describe("when it is interrupted", () => {
    let folder: TempFolder;
    afterEach(() => folder.remove());

    it("ends at once, threads and all", async () => {
      const files: [string, string][] = Array.from({ length: 400 }, (_, n) => [`f${n}.js`, LONG]);
      folder = tempFolder({ ".git/HEAD": "", ...Object.fromEntries(files) });
      const env = { ...process.env, RISKMARK_CACHE: "off" };
      const child = spawn(process.execPath, [CLI, "scan", "--threads", "2"], { cwd: folder.path, env, stdio: "pipe" });
      const closed = new Promise<string | null>((resolve) => child.on("close", (_, signal) => resolve(signal)));
      await new Promise((resolve) => child.once("spawn", resolve));
      // Within the scan or before it: what is interrupted is all the same.
      await new Promise((resolve) => setImmediate(resolve));
      child.kill("SIGINT");
      assert.equal(await closed, "SIGINT");
    });
  });
});

const LONG = "export function f(x) { return x.map((y) => y + 1).join(','); }\n".repeat(2_000);
