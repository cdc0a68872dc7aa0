import assert from "node:assert/strict";
import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { applyPatch, parsePatch } from "diff";
import { type CliWorkspace, cliWorkspace } from "../support/cliWorkspace.ts";

describe("riskmark scan --fix", function () {
  this.timeout(60_000);
  let workspace: CliWorkspace;
  afterEach(() => workspace.remove());

  it("applies safe fixes, and reports what is left", async () => {
    workspace = cliWorkspace({ "a.js": "danger(1);\nrisky(2);\nif (x) {\n  danger(3);\n}\n", "b.py": "risky(1)\n" });
    const { code, stdout } = await workspace.scan("--fix");
    assert.equal(code, 1);
    assert.equal(read("a.js"), "careful(1);\nrisky(2);\nif (x) {\n  careful(3);\n}\n");
    assert.equal(read("b.py"), "risky(1)\n");
    assert.match(stdout, /^2 findings in 2 files: 2 medium$/m);
    assert.match(stdout, /Fixed 2 findings in 1 file\./);
    assert.doesNotMatch(stdout, /Dangerous call/);
  });

  it("exits with 0 when nothing is left", async () => {
    workspace = cliWorkspace({ "a.js": "danger(1);\n" });
    assert.equal((await workspace.scan("--fix")).code, 0);
    assert.equal(read("a.js"), "careful(1);\n");
  });

  it("applies the others only when asked", async () => {
    workspace = cliWorkspace({ "a.js": "danger(1);\nrisky(2);\n" });
    const { code, report } = await workspace.scanJson("--fix", "--unsafe-fixes");
    assert.equal(code, 0);
    assert.equal(report.summary.fixed, 2);
    assert.equal(read("a.js"), "careful(1);\ntame(2);\n");
  });

  it("leaves alone what --severity, --only and suppressions leave out", async () => {
    const text = "danger(1);\nrisky(2);\ndanger(3); // riskmark-ignore: no-danger -- reviewed\n";
    workspace = cliWorkspace({ "a.js": text });
    await workspace.scan("--fix", "--severity", "critical");
    assert.equal(read("a.js"), text);
    await workspace.scan("--fix", "--only", "no-risky", "--unsafe-fixes");
    assert.equal(read("a.js"), text.replace("risky", "tame"));
  });

  it("keeps encodings and line endings", async () => {
    workspace = cliWorkspace({
      "bom.js": "\uFEFFdanger(1);\r\nother();\r\n",
      "utf16.js": Buffer.from("\uFEFFdanger('é');\n", "utf16le"),
      "end.js": "danger(1);",
    });
    assert.equal((await workspace.scan("--fix")).code, 0);
    assert.equal(read("bom.js"), "\uFEFFcareful(1);\r\nother();\r\n");
    assert.deepEqual(bytes("utf16.js"), Buffer.from("\uFEFFcareful('é');\n", "utf16le"));
    assert.equal(read("end.js"), "careful(1);");
  });

  it("never writes a file whose bytes it could not keep, says so, and reports its findings", async () => {
    const latin1 = Buffer.from('# caf\xe9\ndanger("1")\n', "latin1");
    workspace = cliWorkspace({ "a.py": latin1, "b.py": "danger(2)\n" });
    const { code, stderr, stdout } = await workspace.scan("--fix");
    assert.equal(code, 1);
    assert.deepEqual(bytes("a.py"), latin1);
    assert.equal(read("b.py"), "careful(2)\n");
    assert.match(stderr, /^a\.py: error: the fixed file could not be written: .*not valid text/m);
    assert.match(stdout, /^1 finding in 1 file/m);
  });

  it("keeps permissions", async () => {
    workspace = cliWorkspace({ "run.js": "#!/usr/bin/env node\ndanger(1);\n" });
    chmodSync(join(workspace.path, "run.js"), 0o755);
    await workspace.scan("--fix");
    const { statSync } = await import("node:fs");
    assert.equal(statSync(join(workspace.path, "run.js")).mode & 0o777, 0o755);
    assert.equal(read("run.js"), "#!/usr/bin/env node\ncareful(1);\n");
  });

  describe("--dry-run", () => {
    it("prints a diff that makes the same files as --fix, and writes nothing", async () => {
      const before = {
        "a b.js": "one();\ndanger(1);\ntwo();\n",
        "lib/c.py": "x = 1\r\ndanger(x)\r\n",
        "no-end.js": "danger(1);",
      };
      workspace = cliWorkspace(before);
      const { code, stdout, stderr } = await workspace.scan("--fix", "--dry-run");
      assert.equal(code, 1);
      assert.match(stderr, /3 findings in 3 files/);
      for (const [path, text] of Object.entries(before)) assert.equal(read(path), text);
      const patches = parsePatch(stdout);
      assert.deepEqual(
        patches.map((patch) => patch.newFileName),
        Object.keys(before).map((path) => `b/${path}`),
      );
      await workspace.scan("--fix");
      for (const patch of patches) {
        const path = patch.newFileName!.slice(2) as keyof typeof before;
        assert.equal(applyPatch(before[path], patch), read(path));
      }
    });

    it("prints nothing where nothing can be fixed", async () => {
      workspace = cliWorkspace({ "a.js": "odd(1);\n" });
      const { code, stdout } = await workspace.scan("--fix", "--dry-run");
      assert.equal(code, 1);
      assert.equal(stdout, "");
    });
  });

  function bytes(path: string): Buffer {
    return readFileSync(join(workspace.path, path));
  }

  function read(path: string): string {
    return bytes(path).toString("utf8");
  }
});
