import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { FileSystem } from "../../server/src/host/fileSystem.ts";
import { nodeFileSystem, withForwardSlashes } from "../../server/src/host/nodeFileSystem.ts";
import { loadProject, type Project } from "../../server/src/host/project.ts";
import { findingAt } from "../support/reportSample.ts";
import { BUILT_IN, pageText as page, ruleText as rule, TemporaryWorkspace } from "../support/temporaryWorkspace.ts";

describe("loadProject", () => {
  let folder: string;
  let root: string;

  let workspace: TemporaryWorkspace;

  beforeEach(async () => {
    workspace = await TemporaryWorkspace.make("project");
    ({ folder, root } = workspace);
  });
  afterEach(() => workspace.remove());

  const write = (files: Readonly<Record<string, string>>) => workspace.write(files);
  const load = (fs: FileSystem = nodeFileSystem, today?: string) => loadProject(fs, root, { builtIn: BUILT_IN, today });
  const ids = (project: Project) => project.rules.map(({ id }) => id);
  const messages = (project: Project, path?: string) =>
    project.problems.filter((problem) => path === undefined || problem.path === path).map(({ message }) => message);

  it("has the built-in rules and pages and an open policy where a folder says nothing", async () => {
    const project = await load();
    assert.deepEqual(ids(project), ["js-eval", "js-other"]);
    assert.deepEqual(project.guidance, BUILT_IN.guidance);
    assert.equal(project.policy, undefined);
    assert.equal(project.effectivePolicy.runs("js-eval", "a.js"), true);
    assert.deepEqual(project.problems, []);
  });

  it("does the same for a folder that does not exist", async () => {
    const project = await loadProject(nodeFileSystem, `${root}/absent`, { builtIn: BUILT_IN });
    assert.deepEqual(ids(project), ["js-eval", "js-other"]);
    assert.deepEqual(project.problems, []);
  });

  it("reads models, which rules of the team take over, and is loaded anew when one changes", async () => {
    const model = (name: string) =>
      `library: x\nlanguages: [javascript]\nsources: {order: [{pattern: ${name}()}]}\nsinks: {print: [{pattern: print($X)}]}\n`;
    const head = rule("team-a").split("pattern:")[0]!;
    await write({
      ".riskmark/models/x.yaml": model("order"),
      ".riskmark/models/broken.yaml": "library: y\n",
      ".riskmark/rules/team-a.yaml": `${head}mode: taint\n    pattern-sources: [{model: order}]\n    pattern-sinks: [{model: print}]\n`,
    });
    const project = await load();
    const { body } = project.rules.find(({ id }) => id === "team-a")!;
    assert.ok(body.mode === "taint");
    assert.deepEqual([body.sources.length, body.sinks.length], [1, 1]);
    assert.deepEqual(messages(project, ".riskmark/models/broken.yaml"), ["Model: `languages` is missing; add it."]);
    assert.ok(project.watchGlobs.includes(".riskmark/models/**/*.{yaml,yml}"));
  });

  it("reads policy, rules in any depth, rule folders and pages", async () => {
    await write({
      ".riskmark/policy.yaml": "rules: {off: [js-other]}\nexclude: [vendor]\nruleFolders: [./security//rules/]\n",
      ".riskmark/rules/team-a.yaml": rule("team-a"),
      ".riskmark/rules/deep/er/team-b.yml": rule("team-b"),
      ".riskmark/rules/deep/team-b.test.yaml": "not: a rule\n",
      ".riskmark/rules/team-a.js": "eval(x)\n",
      "security/rules/team-c.yaml": rule("team-c"),
      ".riskmark/guidance/ours.md": page("Ours"),
      ".riskmark/guidance/notes.txt": "not a page",
      ".riskmark/guidance/old/draft.md": "not a page",
    });
    const project = await load();
    assert.deepEqual(project.problems, []);
    assert.deepEqual(ids(project), ["js-eval", "js-other", "team-b", "team-a", "team-c"]);
    assert.deepEqual([...project.teamRuleIds].sort(), ["team-a", "team-b", "team-c"]);
    assert.equal(project.rules.find(({ id }) => id === "team-c")?.path, "security/rules/team-c.yaml");
    assert.deepEqual(
      project.guidance.map(({ title, origin }) => [title, origin]),
      [
        ["Ours", "team"],
        ["Built in", "built-in"],
      ],
    );
    assert.equal(project.effectivePolicy.runs("js-other", "a.js"), false);
    assert.equal(project.effectivePolicy.includes("vendor/a.js"), false);
    assert.deepEqual(project.policy?.exclude, ["vendor"]);
    assert.deepEqual(project.watchGlobs, [
      ".riskmark/policy.{yaml,yml}",
      ".riskmark/guidance/*.md",
      ".riskmark/models/**/*.{yaml,yml}",
      ".riskmark/imported/*.sarif",
      ".riskmark/incidents/*.md",
      ".riskmark/register.yaml",
      ".riskmark/baseline.jsonl",
      ".riskmark/history.jsonl",
      ".github/CODEOWNERS",
      "CODEOWNERS",
      "docs/CODEOWNERS",
      ".gitlab/CODEOWNERS",
      ".riskmark/rules/**/*.{yaml,yml}",
      "security/rules/**/*.{yaml,yml}",
    ]);
  });

  it("reads incidents, the history and reports of other tools, and says what is wrong in them", async () => {
    const place = (uri: string) => [{ physicalLocation: { artifactLocation: { uri } } }];
    const results = ["a.js", "gone.js", "../../outside.js"].map((uri) => {
      return { ruleId: "1", message: { text: "m" }, locations: place(uri) };
    });
    const runs = [{ tool: { driver: { name: "Other" } }, results: [...results, 7] }];
    await write({
      "a.js": "a();\n",
      ".riskmark/policy.yaml": "version: 1\nrules: { off: [other/2, other/1] }\n",
      ".riskmark/incidents/fall.md": "---\ntitle: It fell\nrules: [js-eval]\n---\n\nIt did.\n",
      ".riskmark/history.jsonl": "7\n",
      ".riskmark/imported/other.sarif": JSON.stringify({ version: "2.1.0", runs }),
    });
    const project = await load();
    const { incidents, history, imported } = project.trust;
    assert.deepEqual(
      incidents.map(({ incident, prevented }) => [incident.title, prevented]),
      [["It fell", true]],
    );
    assert.deepEqual(history, []);
    assert.deepEqual([project.effectivePolicy.imported("a.js").length, imported.unplaced.length], [1, 2]);
    assert.equal(messages(project, ".riskmark/history.jsonl").length, 1);
    assert.match(messages(project, ".riskmark/imported/other.sarif")[0]!, /runs\[0\]\.results\[3\]/);
    assert.deepEqual(
      messages(project, ".riskmark/policy.yaml").map((message) => message.slice(0, 24)),
      ['There is no rule "other/'],
    );
  });

  it("lets a team's rule take the place of a built-in one, and says so at the rule", async () => {
    const text = rule("js-eval", "ours");
    await write({ ".riskmark/rules/eval.yaml": text });
    const project = await load();
    assert.deepEqual(ids(project), ["js-other", "js-eval"]);
    assert.equal(project.rules[1]?.message, "ours");
    assert.deepEqual(
      project.problems.map(({ severity, ruleId, path, start, end }) => [
        severity,
        ruleId,
        path,
        text.slice(start, end).includes("js-eval"),
      ]),
      [["information", "js-eval", ".riskmark/rules/eval.yaml", true]],
    );
  });

  it("goes on with the good files beside bad ones", async () => {
    await write({
      ".riskmark/policy.yaml": "exclude: [vendor, '../x']\nseverty: []\n",
      ".riskmark/rules/bad.yaml": "rules: [\n",
      ".riskmark/rules/good.yaml": rule("team-good"),
      ".riskmark/guidance/bad.md": "---\ntitle: x\n",
      ".riskmark/guidance/good.md": page("Good"),
    });
    const project = await load();
    assert.ok(ids(project).includes("team-good"));
    assert.deepEqual(
      project.guidance.map(({ title }) => title),
      ["Good", "Built in"],
    );
    assert.equal(project.effectivePolicy.includes("vendor/x.js"), false);
    const faulty = new Set(project.problems.filter(({ severity }) => severity === "error").map(({ path }) => path));
    assert.deepEqual([...faulty].sort(), [
      ".riskmark/guidance/bad.md",
      ".riskmark/policy.yaml",
      ".riskmark/rules/bad.yaml",
    ]);
  });

  it("warns in the policy of rules that neither Riskmark nor the team has", async () => {
    const text = "rules: {off: [js-othr, team-a]}\n";
    await write({ ".riskmark/policy.yml": text, ".riskmark/rules/a.yaml": rule("team-a") });
    const { problems } = await load();
    assert.deepEqual(
      problems.map(({ path, start, end, severity }) => [path, text.slice(start, end), severity]),
      [[".riskmark/policy.yml", "js-othr", "warning"]],
    );
    assert.match(problems[0]?.message ?? "", /did you mean "js-other"/);
  });

  it("uses policy.yaml where there is policy.yml too, and says so", async () => {
    await write({ ".riskmark/policy.yaml": "exclude: [a]\n", ".riskmark/policy.yml": "exclude: [b]\n" });
    const project = await load();
    assert.deepEqual(project.policy?.exclude, ["a"]);
    assert.match(messages(project, ".riskmark/policy.yml")[0] ?? "", /keep one of the two/);
  });

  it("reads a file once that two rule folders hold", async () => {
    await write({
      ".riskmark/policy.yaml": "ruleFolders: [.riskmark/rules/x, .riskmark]\n",
      ".riskmark/rules/x/a.yaml": rule("team-a"),
    });
    const project = await load();
    assert.equal(ids(project).filter((id) => id === "team-a").length, 1);
  });

  it("tells which pages are due for review", async () => {
    await write({ ".riskmark/guidance/old.md": page("Old").replace("cwe:", "review: 2020-01-01\ncwe:") });
    const project = await load(nodeFileSystem, "2026-01-01");
    assert.deepEqual(
      project.problems.map(({ severity, path }) => [severity, path]),
      [["information", ".riskmark/guidance/old.md"]],
    );
  });

  it("loads the parsers of YAML and schemas only when there is something to parse", async () => {
    const script = `
      const { loadProject } = require("./server/src/host/project.ts");
      const { nodeFileSystem } = require("./server/src/host/nodeFileSystem.ts");
      loadProject(nodeFileSystem, process.argv[1], { builtIn: { rules: [], models: [], guidance: [] } }).then(() => {
        const loaded = Object.keys(require.cache).join();
        console.log(["zod", "yaml"].filter((name) => loaded.replaceAll("\\\\", "/").includes("node_modules/" + name + "/")).join());
      });`;
    const loadedParsers = async () => {
      const args = ["--import", "tsx", "--input-type=commonjs", "--eval", script, root];
      const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: join(import.meta.dirname, "../..") });
      return stdout.trim();
    };
    assert.equal(await loadedParsers(), "");
    await write({ ".riskmark/policy.yaml": "exclude: [a]\n" });
    assert.equal(await loadedParsers(), "zod,yaml");
  }).timeout(30_000);

  it("has the register, the baseline and the owners, and says what is wrong in them", async () => {
    const entry = (expires: string, fingerprint: string) =>
      `  - { rule: js-eval, path: a.js, fingerprint: "${fingerprint}", reason: r, accepted-by: A, accepted-on: 2026-10-01, expires: ${expires} }\n`;
    await write({
      ".riskmark/register.yaml": `accepted:\n${entry("2026-12-01", "f:1")}${entry("2026-11-01", "g:1")}${entry("soon", "h:1")}`,
      ".riskmark/baseline.jsonl": `{"path":"a.js","rule":"js-eval","fingerprint":"f:1","since":"2026-11-01","risk":80}\nnonsense\n`,
      ".riskmark/policy.yaml": "assets: [{ name: api, paths: [api/**], owner: '@api' }]\n",
      CODEOWNERS: "*.js @js\n",
    });
    const project = await load(nodeFileSystem, "2026-11-24");
    const { effectivePolicy: policy, program } = project;
    const accepted = (structure: string) =>
      policy.acceptance(findingAt("f()", "f()", { ruleId: "js-eval", path: "a.js", structure })) !== undefined;
    assert.deepEqual(["f:1", "g:1", "h:1"].map(accepted), [true, false, false]);
    assert.equal(policy.ageDays("f:1"), 23);
    assert.equal(policy.ageDays("g:1"), undefined);
    assert.deepEqual(["api/a.js", "api/a.ts", "web/a.ts"].map(program.owners), [["@js"], ["@api"], []]);
    assert.match(messages(project, ".riskmark/register.yaml").join(), /A date is written as/);
    assert.match(messages(project, ".riskmark/baseline.jsonl").join(), /not JSON/);
  });

  describe("with a hostile workspace", () => {
    it("reads no rule folder outside of the workspace folder", async () => {
      await writeFile(join(folder, "outside.yaml"), rule("outside"));
      const folders = ["..", "../..", "a/../../..", "/etc", "C:/x", "~/x", "\\\\host\\share", ".", "./", "a/.."];
      const text = `ruleFolders:\n${folders.map((name) => `  - ${JSON.stringify(name)}\n`).join("")}`;
      await write({ ".riskmark/policy.yaml": text });
      const project = await load();
      assert.deepEqual(ids(project), ["js-eval", "js-other"]);
      assert.deepEqual(
        project.problems.map(({ start, end, severity }) => [JSON.parse(text.slice(start, end)), severity]),
        folders.map((name) => [name, "error"]),
      );
      assert.deepEqual(
        project.watchGlobs,
        (await loadProject(nodeFileSystem, `${root}/absent`, { builtIn: BUILT_IN })).watchGlobs,
      );
    });

    it("follows no symbolic link out of the workspace folder", async () => {
      await mkdir(join(folder, "elsewhere"));
      await writeFile(join(folder, "elsewhere/rule.yaml"), rule("outside"));
      await writeFile(join(folder, "elsewhere/page.md"), page("Outside"));
      await writeFile(join(folder, "elsewhere/policy.yaml"), "exclude: ['**']\n");
      await write({ ".riskmark/rules/inside.yaml": rule("inside"), "shared/linked.yaml": rule("linked") });
      await mkdir(join(root, ".riskmark/guidance"));
      await symlink(join(folder, "elsewhere"), join(root, ".riskmark/rules/folder"));
      await symlink(join(folder, "elsewhere/rule.yaml"), join(root, ".riskmark/rules/file.yaml"));
      await symlink(join(folder, "elsewhere/page.md"), join(root, ".riskmark/guidance/page.md"));
      await symlink(join(folder, "elsewhere/policy.yaml"), join(root, ".riskmark/policy.yaml"));
      await symlink(join(root, "shared/linked.yaml"), join(root, ".riskmark/rules/linked.yaml"));
      const project = await load();
      assert.deepEqual(ids(project), ["js-eval", "js-other", "inside", "linked"], "a link that stays inside is fine");
      assert.equal(project.policy, undefined);
      assert.deepEqual(project.guidance, BUILT_IN.guidance);
      const refused = project.problems
        .filter(({ message }) => /leads out of the workspace folder/.test(message))
        .map(({ path }) => path);
      assert.deepEqual(refused.sort(), [
        ".riskmark/guidance/page.md",
        ".riskmark/policy.yaml",
        ".riskmark/rules/file.yaml",
        ".riskmark/rules/folder",
      ]);
    });

    it("works where the workspace folder itself is reached through a link", async () => {
      await write({ ".riskmark/rules/a.yaml": rule("team-a") });
      const link = `${withForwardSlashes(folder)}/link`;
      await symlink(root, link);
      const project = await loadProject(nodeFileSystem, link, { builtIn: BUILT_IN });
      assert.ok(ids(project).includes("team-a"));
      assert.deepEqual(project.problems, []);
    });

    it("ends with links that run in circles or nowhere", async () => {
      await write({ ".riskmark/rules/sub/a.yaml": rule("team-a") });
      await symlink(join(root, ".riskmark/rules"), join(root, ".riskmark/rules/sub/again"));
      await symlink(join(root, ".riskmark/rules/b.yaml"), join(root, ".riskmark/rules/b.yaml"));
      await symlink(join(root, "nowhere"), join(root, ".riskmark/rules/c.yaml"));
      const project = await load();
      assert.deepEqual(ids(project), ["js-eval", "js-other", "team-a"]);
    });

    it("does not read a file that is too large", async () => {
      await write({
        ".riskmark/rules/big.yaml": `# ${"x".repeat(3 * 1024 * 1024)}\n${rule("big")}`,
        ".riskmark/rules/a.yaml": rule("team-a"),
      });
      const project = await load();
      assert.deepEqual(ids(project), ["js-eval", "js-other", "team-a"]);
      assert.match(
        messages(project, ".riskmark/rules/big.yaml")[0] ?? "",
        /cannot be read: the file has 3\d+ bytes, at most/,
      );
    });

    it("survives rules, policy and page nested too deep to parse", async () => {
      const deep = "[".repeat(100_000);
      await write({
        ".riskmark/policy.yaml": `exclude: ${deep}`,
        ".riskmark/rules/deep.yaml": `rules: ${deep}`,
        ".riskmark/guidance/deep.md": `---\ntitle: ${deep}\n---\nx`,
        ".riskmark/rules/a.yaml": rule("team-a"),
      });
      const project = await load();
      assert.ok(ids(project).includes("team-a"));
      for (const path of [".riskmark/policy.yaml", ".riskmark/rules/deep.yaml", ".riskmark/guidance/deep.md"]) {
        assert.ok(messages(project, path).length > 0, path);
      }
    }).timeout(30_000);

    it("takes a folder named like a file, and bytes that are no text, as they come", async () => {
      await write({ ".riskmark/policy.yaml/x": "", ".riskmark/rules/a.yaml": rule("team-a") });
      await writeFile(join(root, ".riskmark/rules/b.yaml"), Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x5b]));
      const project = await load();
      assert.ok(ids(project).includes("team-a"));
      assert.equal(project.policy, undefined);
    });
  });

  describe("with any file system", () => {
    it("needs nothing but the three functions", async () => {
      const texts: Record<string, string> = {
        "/w/.riskmark/policy.yaml": "rules: {off: [js-eval]}\n",
        "/w/.riskmark/rules/a.yaml": rule("team-a"),
      };
      const isFolder = (path: string) => Object.keys(texts).some((file) => file.startsWith(`${path}/`));
      const fs: FileSystem = {
        stat: async (path) => {
          const text = texts[path];
          if (text !== undefined) return { kind: "file", size: text.length, realPath: path };
          return isFolder(path) ? { kind: "folder", size: 0, realPath: path } : undefined;
        },
        list: async (path) => {
          const below = Object.keys(texts).filter((file) => file.startsWith(`${path}/`));
          return [...new Set(below.map((file) => file.slice(path.length + 1).split("/")[0]!))];
        },
        readText: async (path) => texts[path],
      };
      const project = await loadProject(fs, "/w", { builtIn: BUILT_IN });
      assert.deepEqual(ids(project), ["js-eval", "js-other", "team-a"]);
      assert.equal(project.effectivePolicy.runs("js-eval", "x.js"), false);
      assert.deepEqual(project.problems, []);
    });

    it("reports what the file system refuses, at the file, without the folder's own path", async () => {
      await write({ ".riskmark/rules/a.yaml": rule("team-a"), ".riskmark/rules/b.yaml": rule("team-b") });
      const fs: FileSystem = {
        ...nodeFileSystem,
        readText: async (path, maxBytes) => {
          if (path.endsWith("/a.yaml")) throw new Error(`EACCES: permission denied, open '${path}'`);
          return nodeFileSystem.readText(path, maxBytes);
        },
      };
      const project = await load(fs);
      assert.deepEqual(ids(project), ["js-eval", "js-other", "team-b"]);
      assert.deepEqual(messages(project), [
        "This cannot be read: EACCES: permission denied, open '.riskmark/rules/a.yaml'.",
      ]);
      assert.equal(project.problems[0]?.path, ".riskmark/rules/a.yaml");
    });
  });
});
