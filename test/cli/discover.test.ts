import assert from "node:assert/strict";
import { once } from "node:events";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { type DiscoverOptions, discover, rootOf } from "../../server/src/host/files.ts";
import { type TempFolder, tempFolder } from "../support/tempFolder.ts";

describe("Discovery of files", () => {
  let folder: TempFolder;
  afterEach(() => folder.remove());

  it("lists files in the order of their paths, whatever made them", async () => {
    folder = filesOf("b/z.js", "b/a.js", "a.js", "c.py", "B.js");
    assert.deepEqual(await paths(), ["B.js", "a.js", "b/a.js", "b/z.js", "c.py"]);
  });

  it("leaves out dependencies, build output, tests and examples, by default only", async () => {
    folder = filesOf(
      "src/app.js",
      "src/app.test.ts",
      "src/app.min.js",
      "node_modules/x/index.js",
      "packages/a/node_modules/x/index.js",
      "dist/app.js",
      "tests/a.py",
      "test_a.py",
      "src/latest.php",
      "src/OrderTest.php",
      "src/OrderTest.java",
      "orders/orders_test.go",
      "Shop.Web.Tests/A.cs",
      "models/user_spec.rb",
      "Examples/a.py",
      "vendor/a.js",
      "package-lock.json",
      ".riskmark/rules/a.js",
      ".git/hooks/a.js",
    );
    assert.deepEqual(await paths(), ["src/app.js", "src/latest.php"]);
    const everything = await paths({ defaultExcludes: false });
    assert.equal(everything.length, 18);
    assert.equal(everything.includes(".git/hooks/a.js"), false);
  });

  it("says of each thing that it left out why, a folder standing for all in it", async () => {
    folder = filesOf("node_modules/x/a.js", "node_modules/x/b.js", "skipped.js", "kept.js");
    folder.write(".gitignore", "skipped.*\n");
    const { passedOver } = await discover(folder.path, folder.path);
    assert.deepEqual(passedOver, [
      {
        path: "node_modules",
        reason: "default-exclude",
        message: "installed dependencies or code of third parties",
        folder: true,
      },
      {
        path: "skipped.js",
        reason: "git-ignored",
        message: "a pattern in .gitignore matches it",
        folder: false,
      },
    ]);
  });

  it("scans what is named, even where it would be left out below another folder", async () => {
    folder = filesOf("node_modules/x/a.js", "node_modules/x/test/b.js", "dist/c.js");
    folder.write(".gitignore", "node_modules\ndist/\n*.map.js\n");
    folder.write("dist/d.map.js", "");
    const below = async (start: string) =>
      (await discover(folder.path, join(folder.path, start))).targets.map((target) => target.path);
    assert.deepEqual(await below("node_modules/x"), ["node_modules/x/a.js"]);
    assert.deepEqual(await below("dist/d.map.js"), ["dist/d.map.js"]);
  });

  it("takes and leaves what globs say, relative to the root or to where the user is", async () => {
    folder = filesOf("app/a.js", "app/a.py", "app/gen/b.js", "lib/a.js");
    assert.deepEqual(await paths({ include: ["*.js"] }), ["app/a.js", "app/gen/b.js", "lib/a.js"]);
    assert.deepEqual(await paths({ include: ["app/*.{js,py}"] }), ["app/a.js", "app/a.py"]);
    assert.deepEqual(await paths({ exclude: ["gen", "lib/**"] }), ["app/a.js", "app/a.py"]);
    const relativeTo = join(folder.path, "app");
    assert.deepEqual(await paths({ exclude: ["gen/b.js", "lib"], relativeTo }), ["app/a.js", "app/a.py"]);
  });

  it("leaves out what the policy excludes, also where it is named", async () => {
    folder = filesOf("a.js", "b.js");
    const options = { allowed: (path: string) => path !== "a.js" };
    assert.deepEqual(await paths(options), ["b.js"]);
    const named = await discover(folder.path, join(folder.path, "a.js"), options);
    assert.deepEqual(named.targets, []);
    assert.deepEqual(
      named.passedOver.map(({ path, reason }) => ({ path, reason })),
      [{ path: "a.js", reason: "policy" }],
    );
  });

  it("does not follow links, so that circles end and nothing outside is read", async () => {
    folder = filesOf("src/a.js");
    symlinkSync(folder.path, join(folder.path, "src/loop"));
    symlinkSync("/etc", join(folder.path, "src/outside"));
    symlinkSync("nowhere", join(folder.path, "src/dangling.js"));
    symlinkSync("me.js", join(folder.path, "me.js"));
    const { targets, passedOver } = await discover(folder.path, folder.path);
    assert.deepEqual(
      targets.map(({ path }) => path),
      ["src/a.js"],
    );
    assert.deepEqual(passedOver.map(({ path, reason }) => `${path} ${reason}`).sort(), [
      "me.js link",
      "src/dangling.js link",
      "src/loop link",
      "src/outside link",
    ]);
  });

  it("takes a link that is named", async () => {
    folder = filesOf("src/a.js");
    symlinkSync(join(folder.path, "src"), join(folder.path, "shortcut"));
    const { targets } = await discover(folder.path, join(folder.path, "shortcut"));
    assert.deepEqual(
      targets.map(({ path }) => path),
      ["shortcut/a.js"],
    );
  });

  it("copes with odd names, and counts sockets and pipes instead of reading them", async () => {
    const names = ["漢字.js", "e\u0301.js", "a b\tc.js", "new\nline.js", "-rf.js", "$(x).js", "…/…​.js", "'\".js"];
    folder = filesOf(...names);
    const server = createServer().listen(join(folder.path, "socket.js"));
    await once(server, "listening");
    const { targets, passedOver } = await discover(folder.path, folder.path);
    server.close();
    assert.deepEqual(targets.map(({ path }) => path).sort(), [...names].sort());
    assert.deepEqual(
      passedOver.map(({ path, reason }) => ({ path, reason })),
      [{ path: "socket.js", reason: "special-file" }],
    );
  });

  it("goes on where a folder cannot be read", async () => {
    folder = filesOf("a.js", "z.js");
    unreadableFolder(folder.path);
    const { targets, passedOver } = await discover(folder.path, folder.path);
    assert.deepEqual(
      targets.map(({ path }) => path),
      ["a.js", "z.js"],
    );
    assert.deepEqual(
      passedOver.map(({ reason, folder: isFolder }) => ({ reason, isFolder })),
      [{ reason: "unreadable", isFolder: true }],
    );
  });

  describe("as git ignores", () => {
    it("honours ignore files at every level, the deepest first", async () => {
      folder = filesOf("a.log", "b.log", "sub/a.log", "sub/b.log", "sub/deep/a.log", "sub/deep/c.txt");
      folder.write(".gitignore", "# logs\n*.log\n!b.log\n");
      folder.write("sub/.gitignore", "!a.log\nb.log\n/deep/c.txt\n");
      assert.deepEqual(await visiblePaths(), ["b.log", "sub/a.log", "sub/deep/a.log"]);
    });

    it("never brings back what lies in an ignored folder", async () => {
      folder = filesOf("out1/keep.js", "out2/keep.js", "src/out1/keep.js");
      folder.write(".gitignore", "out1/\n!out1/keep.js\nout2/*\n!out2/keep.js\n");
      assert.deepEqual(await visiblePaths(), ["out2/keep.js"]);
    });

    it("knows anchors, folders, stars, escapes and white space", async () => {
      folder = filesOf(
        "gen.js",
        "src/gen.js",
        "docs/a/b.js",
        "docs/b.js",
        "tmp",
        "x/tmp/a.js",
        "#odd.js",
        "a b.js",
        "end .js",
      );
      folder.write(".gitignore", "\uFEFF/gen.js\r\ndocs/**/b.js\r\ntmp/\r\n\\#odd.js\r\na b.js   \r\n");
      assert.deepEqual(await visiblePaths(), ["end .js", "src/gen.js", "tmp"]);
    });

    it("reads the repository's own excludes, and ignore files above the folder that is scanned", async () => {
      folder = filesOf("app/a.js", "app/b.js", "app/c.js", "app/d.js");
      folder.write(".git/info/exclude", "b.js\n");
      folder.write(".gitignore", "/app/c.js\nd.js\n");
      folder.write("app/.gitignore", "!d.js\n");
      const { targets } = await discover(folder.path, join(folder.path, "app"));
      assert.deepEqual(
        targets.map(({ path }) => path),
        ["app/.gitignore", "app/a.js", "app/d.js"],
      );
    });

    it("lets a deeper file bring back a folder, with what is in it", async () => {
      folder = filesOf("b/A/x.js", "b/A/A/y.js", "A/z.js", "[odd] dir/keep.js", "[odd] dir/drop.js");
      folder.write(".gitignore", "A\n");
      folder.write("b/.gitignore", "!*/\n");
      folder.write("[odd] dir/.gitignore", "/drop.js\n");
      assert.deepEqual(await visiblePaths(), ["[odd] dir/keep.js", "b/A/A/y.js", "b/A/x.js"]);
    });

    it("finds the excludes of a worktree, whose .git is a file", async () => {
      folder = filesOf("wt/a.js", "wt/b.js");
      folder.write("main/.git/info/exclude", "b.js\n");
      folder.write("main/.git/worktrees/wt/commondir", "../..\n");
      folder.write("wt/.git", "gitdir: ../main/.git/worktrees/wt\n");
      const { targets } = await discover(join(folder.path, "wt"), join(folder.path, "wt"));
      assert.deepEqual(
        targets.map(({ path }) => path),
        [".git", "a.js"],
      );
    });

    it("honours ignore files without a repository, and none when told so", async () => {
      folder = filesOf("a.js", "b.js");
      folder.write(".gitignore", "b.js\n");
      assert.deepEqual(await visiblePaths(), ["a.js"]);
      assert.deepEqual(await paths({ gitignore: false }), [".gitignore", "a.js", "b.js"]);
    });

    it("is not put off by an ignore file that is a folder, or nonsense", async () => {
      folder = filesOf("a.js", "sub/b.js");
      mkdirSync(join(folder.path, ".gitignore"));
      folder.write("sub/.gitignore", "[z-a\n**[\n!\n\\\n\u0000\n");
      assert.deepEqual(await visiblePaths(), ["a.js", "sub/b.js"]);
    });

    async function visiblePaths(): Promise<string[]> {
      const all = await paths({ defaultExcludes: false });
      return all.filter((path) => !path.endsWith(".gitignore"));
    }
  });

  describe("the root of a path", () => {
    it("is the nearest folder with .riskmark or .git", async () => {
      folder = filesOf("repo/.git/HEAD", "repo/app/.riskmark/policy.yaml", "repo/app/src/a.js", "repo/lib/b.js");
      const at = (path: string) => join(folder.path, path);
      assert.equal(await rootOf(at("repo/app/src/a.js")), at("repo/app"));
      assert.equal(await rootOf(at("repo/app/src")), at("repo/app"));
      assert.equal(await rootOf(at("repo/lib")), at("repo"));
    });

    it("is the path itself, or a file's folder, where there is none", async () => {
      folder = filesOf("a/b/c.js");
      assert.equal(await rootOf(join(folder.path, "a/b")), join(folder.path, "a/b"));
      assert.equal(await rootOf(join(folder.path, "a/b/c.js")), join(folder.path, "a/b"));
    });
  });

  async function paths(options: DiscoverOptions = {}): Promise<string[]> {
    return (await discover(folder.path, folder.path, options)).targets.map((target) => target.path);
  }
});

function filesOf(...names: string[]): TempFolder {
  return tempFolder(Object.fromEntries(names.map((name) => [name, ""])));
}

/** A folder that nobody can list: one without permission, or for the superuser one whose name cannot be said. */
function unreadableFolder(parent: string): void {
  if (process.getuid?.() === 0) {
    const name = Buffer.concat([Buffer.from(`${parent}/m`), Buffer.from([0xff])]);
    mkdirSync(name);
    writeFileSync(Buffer.concat([name, Buffer.from("/a.js")]), "");
  } else {
    const name = join(parent, "m");
    mkdirSync(name);
    chmodSync(name, 0);
  }
}
