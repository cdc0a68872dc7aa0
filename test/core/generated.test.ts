import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

describe("generated files", function () {
  this.timeout(60_000);

  it("are up to date", () => {
    const script = join(root, "scripts/generate.ts");
    const run = spawnSync(process.execPath, ["--import", "tsx", script, "--check"], { cwd: root, encoding: "utf8" });
    assert.equal(run.status, 0, run.stdout + run.stderr);
  });
});
