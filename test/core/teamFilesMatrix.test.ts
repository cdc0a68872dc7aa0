import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { mendable, suggestions } from "../../server/src/core/authoring/teamHelp.ts";
import { type TeamFileKind, teamFileKind } from "../../server/src/core/authoring/yaml/teamFiles.ts";
import { loadBuiltInGuidance, loadBuiltInRules } from "../../server/src/host/node.ts";
import { nodeFileSystem, withForwardSlashes } from "../../server/src/host/nodeFileSystem.ts";
import { loadProject } from "../../server/src/host/project.ts";

const REPOSITORY = join(__dirname, "../..");
const SAMPLE = join(REPOSITORY, "test/workspace");

interface KindOfFile {
  readonly kind: TeamFileKind;
  /** A file of it in the sample workspace. */
  readonly sample: string;
  readonly schema: string;
  readonly docs: string;
  /** A text with a mistake that a quick fix mends, and the quick fix. */
  readonly wrong: readonly [text: string, title: string];
  /** A text with `|` where something is offered, and what. */
  readonly begun: readonly [text: string, label: string];
}

const KINDS: readonly KindOfFile[] = [
  {
    kind: "policy",
    sample: ".riskmark/policy.yaml",
    schema: "policy",
    docs: "README.md",
    wrong: ["exlude: [a]\n", 'Change to "exclude"'],
    begun: ["gate:\n  |\n", "newFindings"],
  },
  {
    kind: "register",
    sample: ".riskmark/register.yaml",
    schema: "register",
    docs: "docs/register.md",
    wrong: ["version: 1\nacepted: []\n", 'Change to "accepted"'],
    begun: ["accepted:\n  - rule: |\n", "js-eval"],
  },
  {
    kind: "baseline",
    sample: ".riskmark/baseline.jsonl",
    schema: "baseline",
    docs: "docs/gate.md",
    wrong: ["<<<<<<< ours\n", "Remove this line"],
    begun: ['{"path":"a.js",|}', "fingerprint"],
  },
  {
    kind: "history",
    sample: ".riskmark/history.jsonl",
    schema: "history",
    docs: "docs/scorecard.md",
    wrong: ["7\n", "Remove this line"],
    begun: ['{"changes":[{"now":"|"}]}', "fixed"],
  },
  {
    kind: "page",
    sample: ".riskmark/guidance/card-numbers.md",
    schema: "guidance",
    docs: "README.md",
    wrong: ["---\ntitle: X\nownr: a\n---\n", 'Change to "owner"'],
    begun: ["---\ntitle: X\ncwe: [|]\n---\n", "CWE-95"],
  },
  {
    kind: "rules",
    sample: ".riskmark/rules/larkfield-card-number-in-log.yaml",
    schema: "rule",
    docs: "docs/authoring.md",
    wrong: ["rules:\n  - id: a\n    severty: HIGH\n", 'Change to "severity"'],
    begun: ["rules:\n  - id: a\n    severity: |\n", "HIGH"],
  },
  {
    kind: "models",
    sample: ".riskmark/models/larkfield-db.yaml",
    schema: "model",
    docs: "server/rules/README.md",
    wrong: ["library: a\nlanguges: [python]\n", 'Change to "languages"'],
    begun: ["library: a\n|\n", "sinks"],
  },
  {
    kind: "incident",
    sample: ".riskmark/incidents/card-numbers-in-log-archive.md",
    schema: "incident",
    docs: "docs/incidents.md",
    wrong: ["---\ntitle: X\nrulse: [a]\n---\n", 'Change to "rules"'],
    begun: ["---\ntitle: X\nrules: [|]\n---\n", "js-eval"],
  },
];

const KNOWN = {
  rules: [{ id: "js-eval", title: "Code from data", cwe: ["CWE-95"] }],
  pages: [{ id: "sql-injection", title: "SQL injection" }],
  modelKinds: ["sql"],
};

describe("every kind of a team's file", () => {
  for (const { kind, sample, schema, docs, wrong, begun } of KINDS) {
    it(`${kind}: schema, page in the docs, example, quick fixes and completion`, () => {
      assert.equal(teamFileKind(sample), kind);
      assert.ok(existsSync(join(SAMPLE, sample)), `${sample} is in the sample workspace`);
      assert.ok(existsSync(join(REPOSITORY, `media/${schema}.schema.json`)), "its schema is generated");
      assert.match(readFileSync(join(REPOSITORY, docs), "utf8"), new RegExp(fileName(sample)), `${docs} is about it`);
      const titles = mendable(kind, wrong[0], "2026-11-24").map(({ title }) => title);
      assert.ok(titles.includes(wrong[1]), `${wrong[1]} is among ${titles.join(", ")}`);
      const [text, label] = begun;
      const labels = suggestions(kind, text.replace("|", ""), text.indexOf("|"), KNOWN).map((each) => each.label);
      assert.ok(labels.includes(label), `${label} is among ${labels.join(", ")}`);
    });
  }

  it("are all in the sample workspace, imported reports and a pack too, and nothing is wrong with them", async () => {
    const [{ rules, models }, guidance] = await Promise.all([loadBuiltInRules(), loadBuiltInGuidance()]);
    const builtIn = { rules, models, guidance };
    const project = await loadProject(nodeFileSystem, withForwardSlashes(SAMPLE), { builtIn, today: "2026-11-24" });
    assert.deepEqual(project.problems, []);
    assert.deepEqual(
      project.packs.map(({ folder, rules: number, pages, hasPolicy }) => [folder, number, pages, hasPolicy]),
      [["shared/house-rules", 1, 1, true]],
    );
    assert.ok(project.trust.imported.rules.length > 0);
    const folders = readdirSync(join(SAMPLE, ".riskmark"), { withFileTypes: true });
    const kinds = new Set(KINDS.map(({ sample }) => sample.split("/")[1]));
    const unnamed = folders.map(({ name }) => name).filter((name) => !kinds.has(name));
    assert.deepEqual(unnamed, ["imported"], "reports of other tools are SARIF, which is not ours to describe");
  });
});

/** What the docs call a file: its name, or for one of many its folder. */
function fileName(sample: string): string {
  const [, first = "", ...rest] = sample.split("/");
  return (rest.length === 0 ? first : `\\.riskmark/${first}/`).replace(/\.(?=\w+$)/, "\\.");
}
