import assert from "node:assert/strict";
import { documentKinds } from "../../server/src/core/languages/documents.ts";
import { loadRules } from "../../server/src/core/rules/load.ts";
import { analyze } from "../support/core.ts";
import { ruleFile } from "../support/loadedRule.ts";

const WORKFLOW = "on: push\njobs:\n  build:\n    steps:\n      - run: make\n";
const POD = "apiVersion: v1\nkind: Pod\nspec:\n  hostNetwork: true\n";
const COMPOSE = "services:\n  web:\n    image: nginx\n    privileged: true\n";

describe("kinds of documents", () => {
  const cases: readonly (readonly [path: string, text: string, ...kinds: string[]])[] = [
    [".github/workflows/ci.yml", "jobs: {}\n", "github-actions"],
    ["a/.github/workflows/ci.yaml", WORKFLOW, "github-actions"],
    ["ci/template.yml", WORKFLOW, "github-actions"],
    ["ci/quoted.yml", "'on': push\njobs: {}\n", "github-actions"],
    ["actions/setup/action.yml", "name: a\nruns:\n  using: composite\n", "github-actions"],
    ["action.yml", "name: something else\n"],
    ["ci.yml", "jobs:\n  on: push\n"],
    [".github/dependabot.yml", "version: 2\n"],
    ["deploy/pod.yaml", POD, "kubernetes"],
    ["deploy/two.yaml", `a: 1\n---\n${POD}`, "kubernetes"],
    ["deploy/apart.yaml", "apiVersion: v1\n---\nkind: Pod\n"],
    ["deploy/nested.yaml", "x:\n  apiVersion: v1\n  kind: Pod\n"],
    ["deploy/pod.json", '{"apiVersion": "v1", "kind": "Pod"}', "kubernetes"],
    ["docker-compose.yml", "version: '3'\n", "docker-compose"],
    ["compose.yaml", "x: 1\n", "docker-compose"],
    ["docker-compose.prod.yml", "x: 1\n", "docker-compose"],
    ["stack/web.yaml", COMPOSE, "docker-compose"],
    ["decompose.yml", "x: 1\n"],
    ["services.yaml", "services:\n  - a\n"],
    ["src/a.ts", WORKFLOW],
  ];
  for (const [path, text, ...kinds] of cases) {
    it(`${path} with ${JSON.stringify(text.slice(0, 40))} is ${kinds.join(", ") || "nothing of the kind"}`, () => {
      assert.deepEqual([...documentKinds(path, text)], kinds);
    });
  }

  it("limit the rules that name them", async () => {
    const rule = ruleFile("pattern: 'privileged: true'", {
      languages: "[yaml]",
      metadata: "{documents: [docker-compose, kubernetes]}",
    });
    const count = async (path: string, text: string) => (await analyze(rule, { path, text })).findings.length;
    assert.equal(await count("web.yaml", COMPOSE), 1);
    assert.equal(await count("pod.yaml", `${POD}  privileged: true\n`), 1);
    assert.equal(await count("other.yaml", "privileged: true\n"), 0);
    assert.equal(await count(".github/workflows/a.yml", `${WORKFLOW}privileged: true\n`), 0);
  });

  it("are checked when a rule is read", () => {
    const text = ruleFile("pattern: 'a: 1'", { languages: "[yaml]", metadata: "{documents: [kubernetis]}" });
    const { rules, problems } = loadRules([{ path: "r.yaml", text }]);
    assert.deepEqual(rules, []);
    assert.match(problems[0]?.message ?? "", /kubernetes/);
  });
});
