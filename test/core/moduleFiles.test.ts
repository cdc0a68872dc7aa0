import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diskFiles } from "../../server/src/host/moduleFiles.ts";

describe("files that others import", () => {
  const base = mkdtempSync(join(tmpdir(), "riskmark-modules-"));
  const root = join(base, "root");
  before(() => {
    mkdirSync(join(root, "src/folder.ts"), { recursive: true });
    mkdirSync(join(base, "outside"));
    writeFileSync(join(root, "src/own.ts"), "own");
    writeFileSync(join(base, "outside/secret.ts"), "secret");
    writeFileSync(join(base, "root-beside.ts"), "beside");
    symlinkSync(join(root, "src/own.ts"), join(root, "src/link.ts"));
    symlinkSync(join(base, "outside/secret.ts"), join(root, "src/out.ts"));
    symlinkSync(join(base, "outside"), join(root, "src/away"));
    symlinkSync(join(base, "root-beside.ts"), join(root, "src/beside.ts"));
  });
  after(() => rmSync(base, { recursive: true, force: true }));

  it("are read where they lie in the folder, links followed", async () => {
    const files = diskFiles(root);
    assert.equal(await files.read("src/own.ts"), "own");
    assert.equal(await files.read("src/link.ts"), "own");
    assert.match((await files.stamp("src/own.ts")) ?? "", / 3$/);
  });

  for (const path of ["src/out.ts", "src/away/secret.ts", "src/beside.ts", "src/folder.ts", "src/none.ts", ""]) {
    it(`are not read from anywhere else: ${path || "the folder itself"}`, async () => {
      const files = diskFiles(root);
      assert.equal(await files.read(path), undefined);
      assert.equal(await files.stamp(path), undefined);
    });
  }

  it("are as they are in the editor where they are open", async () => {
    const files = diskFiles(root, (path) => (path === "src/own.ts" ? { version: 3, text: "typed" } : undefined));
    assert.equal(await files.read("src/own.ts"), "typed");
    assert.equal(await files.stamp("src/own.ts"), "open 3");
  });
});
