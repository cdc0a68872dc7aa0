import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { satisfies } from "../../server/src/core/policy/packVersion.ts";
import { nodeFileSystem } from "../../server/src/host/nodeFileSystem.ts";
import { packOf } from "../../server/src/host/pack.ts";
import { loadProject, type Project } from "../../server/src/host/project.ts";
import { BUILT_IN, pageText as page, ruleText as rule, TemporaryWorkspace } from "../support/temporaryWorkspace.ts";

const POLICY = ".riskmark/policy.yaml";
const INSTALLED = "node_modules/@larkfield/rules";

describe("shared packs", () => {
  let folder: string;
  let root: string;

  let workspace: TemporaryWorkspace;

  beforeEach(async () => {
    workspace = await TemporaryWorkspace.make("packs");
    ({ folder, root } = workspace);
  });
  afterEach(() => workspace.remove());

  const write = (files: Readonly<Record<string, string>>) => workspace.write(files);
  async function load(files: Record<string, string>): Promise<Project> {
    await write(files);
    return loadProject(nodeFileSystem, root, { builtIn: BUILT_IN });
  }
  const ids = (project: Project) => project.rules.map(({ id }) => id);
  const errors = (project: Project) =>
    project.problems
      .filter(({ severity }) => severity !== "information")
      .map(({ path, message }) => ({ path, message }));
  const names = (project: Project) => project.packs.map(({ name }) => name);
  const npmPack = {
    [`${INSTALLED}/package.json`]: '{"name": "@larkfield/rules", "version": "2.1.0"}',
    [`${INSTALLED}/rules/shared.yaml`]: rule("shared"),
    [`${INSTALLED}/guidance/shared.md`]: page("Shared"),
    [`${INSTALLED}/policy.yaml`]: "rules: { off: [js-other] }\n",
  };

  it("bring rules, pages, models and policy of an installed package, and say where they are from", async () => {
    const project = await load({ ...npmPack, [POLICY]: 'extends: [{package: "@larkfield/rules", version: ^2.0.0}]\n' });
    assert.deepEqual(errors(project), []);
    assert.deepEqual(ids(project), ["js-eval", "js-other", "shared"]);
    assert.deepEqual([...project.teamRuleIds], ["shared"]);
    assert.deepEqual(
      project.guidance.map(({ title }) => title),
      ["Shared", "Built in"],
    );
    const { effectivePolicy } = project;
    assert.equal(effectivePolicy.runs("js-other", "a.js"), false);
    assert.deepEqual(effectivePolicy.decision("js-other", "a.js"), { kind: "off", from: `${INSTALLED}/policy.yaml` });
    const [pack] = project.packs;
    assert.deepEqual(
      [pack?.name, pack?.kind, pack?.version, pack?.folder, pack?.rules, pack?.pages, pack?.hasPolicy],
      ["@larkfield/rules", "package", "2.1.0", INSTALLED, 1, 1, true],
    );
    const shared = project.rules.find(({ id }) => id === "shared")!;
    assert.equal(packOf(project.packs, shared.path)?.name, "@larkfield/rules");
    assert.equal(packOf(project.packs, ".riskmark/rules/own.yaml"), undefined);
    assert.ok(project.watchGlobs.includes(`${INSTALLED}/rules/**/*.{yaml,yml}`));
    assert.ok(project.watchGlobs.includes(`${INSTALLED}/guidance/*.md`));
    assert.ok(project.watchGlobs.includes(`${INSTALLED}/policy.{yaml,yml}`));
  });

  it("are watched in their inner folders too, for editors that watch folder by folder", async () => {
    const policy = 'extends: [{package: "@larkfield/rules", version: ^2.0.0}]\n';
    const inner = { [`${INSTALLED}/rules/web/inner.yaml`]: rule("inner") };
    const { watchGlobs } = await load({ ...npmPack, ...inner, [POLICY]: policy });
    const below = watchGlobs.filter((glob) => glob.startsWith(`${INSTALLED}/rules/`));
    assert.deepEqual(below, [`${INSTALLED}/rules/**/*.{yaml,yml}`, `${INSTALLED}/rules/web/*.{yaml,yml}`]);
  });

  it("are overridden by the team's own files, and later packs override earlier ones", async () => {
    const project = await load({
      [POLICY]:
        "extends: [{folder: shared/a}, {folder: shared/b}]\nrules: { on: [js-other] }\ngate: { score: true }\n" +
        "severity: [{rules: [shared], severity: low}]\n",
      "shared/a/policy.yaml":
        "rules: { off: [js-other, js-eval] }\ngate: { newFindings: critical, score: false }\nregister: { maxDays: 30 }\n" +
        "risk: { weights: { internetFacing: 3, otherData: 2 } }\n",
      "shared/a/rules/shared.yaml": rule("shared", "from a"),
      "shared/b/rules/shared.yaml": rule("shared", "from b"),
      "shared/b/rules/own.yaml": rule("own", "from b"),
      "shared/b/policy.yaml":
        "severity: [{rules: [shared], severity: critical}]\nrisk: { weights: { internetFacing: 4 } }\n",
      "shared/a/guidance/p.md": page("From a"),
      "shared/b/guidance/p.md": page("From b"),
      ".riskmark/rules/own.yaml": rule("own", "ours"),
      ".riskmark/guidance/own.md": page("Ours"),
    });
    assert.deepEqual(errors(project), []);
    assert.deepEqual(
      project.rules.map(({ id, message }) => `${id}: ${message}`),
      ["js-eval: built in", "js-other: m", "shared: from b", "own: ours"],
    );
    assert.deepEqual(
      project.guidance.map(({ title }) => title),
      ["Ours", "From b", "Built in"],
    );
    const { effectivePolicy, policy } = project;
    assert.equal(effectivePolicy.runs("js-other", ""), true, "the team switches it on again");
    assert.equal(effectivePolicy.runs("js-eval", ""), false);
    assert.equal(effectivePolicy.severity("shared", "x.js", "high"), "low");
    assert.deepEqual(effectivePolicy.decision("shared", "x.js"), { kind: "severity", from: POLICY });
    assert.deepEqual([policy?.gate.newFindings, policy?.gate.score], ["critical", true]);
    assert.equal(policy?.register.maxDays, 30);
    assert.deepEqual([policy?.risk.weights.internetFacing, policy?.risk.weights.otherData], [4, 2]);
    const said = project.problems.filter(({ severity }) => severity === "information").map(({ message }) => message);
    assert.ok(said.some((message) => message.startsWith('This rule replaces the rule "shared" of the pack shared/a')));
    assert.ok(said.some((message) => message.startsWith('This rule replaces the rule "own" of the pack shared/b')));
  });

  it("a team switches off what a pack switches on", async () => {
    const offByDefault = `${rule("wide")}    metadata: { default: off }\n`;
    const files = {
      "shared/policy.yaml": "rules: { on: [wide] }\n",
      "shared/rules/wide.yaml": offByDefault,
    };
    const on = await load({ ...files, [POLICY]: "extends: [{folder: shared}]\n" });
    assert.equal(on.effectivePolicy.runs("wide", ""), true);
    const off = await load({ [POLICY]: "extends: [{folder: shared}]\nrules: { off: [wide] }\n" });
    assert.equal(off.effectivePolicy.runs("wide", ""), false);
  });

  it("may build on packs of their own, which count less than they do", async () => {
    const project = await load({
      [POLICY]: 'extends: [{package: "@larkfield/rules"}]\n',
      ...npmPack,
      [`${INSTALLED}/policy.yaml`]: "extends: [{package: base}, {folder: ../more}]\n",
      [`${INSTALLED}/node_modules/base/rules/shared.yaml`]: rule("shared", "base"),
      "node_modules/base/rules/shared.yaml": rule("shared", "the wrong base"),
      "node_modules/@larkfield/more/rules/more.yaml": rule("more"),
    });
    assert.deepEqual(errors(project), []);
    assert.deepEqual(names(project), ["base", "../more", "@larkfield/rules"]);
    assert.equal(project.packs[0]?.folder, `${INSTALLED}/node_modules/base`);
    assert.equal(project.rules.find(({ id }) => id === "shared")?.message, "m");
    assert.ok(ids(project).includes("more"));
  });

  it("that name each other in a circle are reported where the circle closes", async () => {
    const project = await load({
      [POLICY]: "extends: [{folder: a}]\n",
      "a/policy.yaml": "extends: [{folder: ../b}]\n",
      "b/policy.yaml": "extends: [{folder: ../a}]\n",
      "b/rules/b.yaml": rule("b"),
    });
    assert.deepEqual(errors(project), [
      { path: "b/policy.yaml", message: "Packs name each other in a circle (a → b → a): take one of the names out." },
    ]);
    assert.deepEqual(names(project), ["../b", "a"]);
    assert.ok(ids(project).includes("b"));
  });

  it("that are not there are reported with what to do, at their name", async () => {
    const text =
      'extends:\n  - package: "@larkfield/rules"\n  - folder: security/absent\n  - folder: security/sub\n  - folder: ../outside\n  - folder: .\n  - folder: empty\n';
    const project = await load({
      [POLICY]: text,
      ".gitmodules": '[submodule "x"]\n\tpath = security/sub\n\turl = https://git.example/x.git\n',
      "empty/README.md": "Nothing yet.\n",
    });
    assert.deepEqual(
      errors(project).map(({ message }) => message),
      [
        'The package "@larkfield/rules" is not in node_modules: run "npm install", or correct its name.',
        'There is no folder "security/absent": correct the path, or remove the entry.',
        '"security/sub" is a git submodule that is not here yet: run "git submodule update --init".',
        '"../outside" is not read: the folder of a pack is inside the workspace folder, and its path relative.',
        "The workspace folder itself cannot be a pack: name a folder in it.",
        'There is nothing in "empty": a pack has policy.yaml, or files in rules, guidance or models.',
      ],
    );
    const [first] = project.problems;
    assert.equal(text.slice(first?.start, first?.end), '"@larkfield/rules"');
    assert.ok(project.watchGlobs.includes(`${INSTALLED}/package.json`), "so that it is loaded once it is installed");
  });

  it("are pinned: another version or content than asked for is not used", async () => {
    const text = 'extends: [{package: "@larkfield/rules", version: 3.0.0}]\n';
    const wrong = await load({ ...npmPack, [POLICY]: text });
    assert.deepEqual(errors(wrong), [
      {
        path: POLICY,
        message: `"@larkfield/rules" is not used, since version 2.1.0 is installed and 3.0.0 is asked for: run "npm install", or change the version here.`,
      },
    ]);
    const [problem] = wrong.problems;
    assert.equal(text.slice(problem?.start, problem?.end), "3.0.0");
    assert.deepEqual(ids(wrong), ["js-eval", "js-other"]);

    const hash = (of: string) => createHash("sha256").update(of).digest("hex");
    const shared = rule("shared");
    const pin = hash(`${hash("version: 1\n")}  policy.yaml\n${hash(shared)}  rules/shared.yaml\n`);
    const files = { "pack/rules/shared.yaml": shared, "pack/policy.yaml": "version: 1\n", "pack/README.md": "r" };
    const right = await load({ ...files, [POLICY]: `extends: [{folder: pack, sha256: ${pin}}]\n` });
    assert.deepEqual([errors(right), right.packs[0]?.sha256], [[], pin]);
    const changed = await load({ "pack/rules/shared.yaml": rule("shared", "other") });
    assert.deepEqual(ids(changed), ["js-eval", "js-other"]);
    assert.match(
      errors(changed)[0]?.message ?? "",
      /^"pack" has another content than it is pinned to, so it is not used/,
    );
  });

  it("with a broken file are reported where it is broken, and the rest works", async () => {
    const project = await load({
      ...npmPack,
      [POLICY]: 'extends: [{package: "@larkfield/rules"}, {packages: x}]\n',
      [`${INSTALLED}/rules/broken.yaml`]: "rules: nonsense\n",
      [`${INSTALLED}/policy.yaml`]: "rules: { of: [js-eval] }\nseverity: [{rules: [js-eval], severity: low}]\n",
    });
    assert.deepEqual(
      [...new Set(errors(project).map(({ path }) => path))].sort(),
      [POLICY, `${INSTALLED}/policy.yaml`, `${INSTALLED}/rules/broken.yaml`].sort(),
    );
    assert.ok(ids(project).includes("shared"));
    assert.equal(project.effectivePolicy.severity("js-eval", "a.js", "high"), "low");
  });

  it("behind a symbolic link are read inside of the workspace folder, and refused outside of it", async function () {
    if (process.platform === "win32") this.timeout(20_000);
    await write({ "packages/rules/rules/linked.yaml": rule("linked") });
    await mkdir(join(folder, "elsewhere/rules"), { recursive: true });
    await writeFile(join(folder, "elsewhere/rules/far.yaml"), rule("far"));
    await mkdir(join(root, "node_modules"));
    const kind = process.platform === "win32" ? "junction" : "dir";
    await symlink(join(root, "packages/rules"), join(root, "node_modules/linked"), kind);
    await symlink(join(folder, "elsewhere"), join(root, "node_modules/far"), kind);
    const project = await load({ [POLICY]: "extends: [{package: linked}, {package: far}]\n" });
    assert.deepEqual(ids(project), ["js-eval", "js-other", "linked"]);
    assert.equal(project.packs[0]?.folder, "packages/rules");
    assert.deepEqual(errors(project), [
      { path: POLICY, message: '"far" is a link to a place outside of the workspace folder, so it is not read.' },
    ]);
  });

  it("are not scanned themselves: what is in them is what rules are tested on", async () => {
    const project = await load({ [POLICY]: "extends: [{folder: pack}]\n", "pack/rules/a.yaml": rule("a") });
    assert.equal(project.effectivePolicy.includes("pack/rules/a.js"), false);
    assert.equal(project.effectivePolicy.includes("packing/a.js"), true);
  });
});

describe("versions of packs", () => {
  for (const [version, range, expected] of [
    ["1.2.3", "1.2.3", true],
    ["1.2.4", "1.2.3", false],
    ["1.9.0", "^1.2.3", true],
    ["1.2.2", "^1.2.3", false],
    ["2.0.0", "^1.2.3", false],
    ["0.2.9", "^0.2.3", true],
    ["0.3.0", "^0.2.3", false],
    ["0.0.4", "^0.0.3", false],
    ["1.2.9", "~1.2.3", true],
    ["1.3.0", "~1.2.3", false],
    ["1.3.0-beta.1", "^1.2.3", false],
    ["1.3.0-beta.1", "1.3.0-beta.1", true],
    ["1.2.3+build", "1.2.3", true],
    ["nonsense", "^1.0.0", false],
  ] as const)
    it(`${version} is ${expected ? "" : "not "}${range}`, () => assert.equal(satisfies(version, range), expected));
});
