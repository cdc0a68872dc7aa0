import assert from "node:assert/strict";
import { join } from "node:path";
import { workingFolder } from "../../server/src/cli/workingFolder.ts";
import { runProcess } from "../support/cli.ts";
import { type CliWorkspace, cliWorkspace } from "../support/cliWorkspace.ts";

const REPOSITORY = join(__dirname, "../..");

describe("npm run -s riskmark", function () {
  this.timeout(60_000);
  let workspace: CliWorkspace;
  afterEach(() => workspace.remove());

  it("takes paths relative to where the user is", async () => {
    workspace = cliWorkspace({ "sub/a.js": "danger(1);\n", "b.js": "danger(2);\n" });
    const args = ["--prefix", REPOSITORY, "run", "-s", "riskmark", "--", "scan", "sub", "--no-builtin-rules", "--json"];
    const { code, stdout } = await runProcess("npm", args, { cwd: workspace.path });
    assert.equal(code, 1);
    const paths = JSON.parse(stdout).findings.map((finding: { path: string }) => finding.path);
    assert.deepEqual(paths, ["sub/a.js"]);
  });
});

describe("The folder that paths are relative to", () => {
  const own = "/repo/riskmark";
  const env = {
    npm_lifecycle_event: "riskmark",
    npm_package_json: join(own, "package.json"),
    INIT_CWD: "/home/me/app",
  };

  it("is where the user is, when npm runs the script of this package", () => {
    assert.equal(workingFolder(env, own, own), "/home/me/app");
  });

  it("is the current folder in every other case", () => {
    assert.equal(workingFolder({}, "/home/me", own), "/home/me");
    assert.equal(workingFolder({ ...env, npm_lifecycle_event: "test" }, own, own), own);
    assert.equal(
      workingFolder({ ...env, npm_package_json: "/home/me/app/package.json" }, "/home/me/app", own),
      "/home/me/app",
    );
    assert.equal(workingFolder(env, "/tmp/elsewhere", own), "/tmp/elsewhere");
    assert.equal(workingFolder({ ...env, INIT_CWD: undefined }, own, own), own);
  });
});
