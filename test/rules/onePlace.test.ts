import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createAnalyzer, createRuntime, OPEN_POLICY, type Rule } from "../../server/src/core/index.ts";
import { compileNameGlob } from "../../server/src/core/text/glob.ts";
import { LineIndex } from "../../server/src/core/text/lineIndex.ts";
import { createNodeHost, loadBuiltInRules } from "../../server/src/host/node.ts";

const FOLDER = join(import.meta.dirname, "../../server/rules");
const PACKS = readdirSync(FOLDER).filter((name) => !name.includes("."));
/** Settings of one resource that are missing are said where it begins, and each is a thing of its own to do. */
const OTHER_SETTINGS = [
  ["tf-aws-ecr-mutable-tags", "tf-aws-ecr-no-scan"],
  ["tf-aws-notebook-internet", "tf-aws-sagemaker-root"],
  ["tf-aws-trail-no-cloudwatch", "tf-aws-trail-no-validation", "tf-aws-trail-one-region"],
  ["tf-azure-local-login", "tf-azure-public-network-default"],
  ["tf-azure-vault-network-missing", "tf-azure-vault-no-purge-protection"],
];

describe("built-in rules together", function () {
  this.timeout(180_000);
  const analyzer = createAnalyzer(createRuntime(createNodeHost(() => {})));
  let rules: readonly Rule[];

  before(async () => {
    ({ rules } = await loadBuiltInRules());
    assert.deepEqual(await analyzer.setRules(rules), []);
  });
  after(() => analyzer.dispose());

  it("name rules that exist where they yield", () => {
    const ids = rules.map(({ id }) => id);
    const unknown = rules.flatMap(({ id, metadata }) =>
      (metadata.yieldsTo ?? []).filter((other) => !ids.some(compileNameGlob(other))).map((other) => `${id}: ${other}`),
    );
    assert.deepEqual(unknown, []);
  });

  for (const pack of PACKS) {
    it(`report one line for one weakness once (${pack})`, async () => {
      const cweOf = new Map(rules.map(({ id, metadata }) => [id, metadata.cwe]));
      const twice: string[] = [];
      for (const name of readdirSync(join(FOLDER, pack)).filter((file) => !/^[^.]+\.yaml$/.test(file))) {
        const text = readFileSync(join(FOLDER, pack, name), "utf8");
        const { findings } = await analyzer.scan({ path: `${pack}/${name}`, text }, OPEN_POLICY);
        const lines = new LineIndex(text);
        const seen = new Map<string, string>();
        for (const { ruleId, start } of findings) {
          for (const cwe of cweOf.get(ruleId) ?? []) {
            const place = `${name}:${lines.lineAt(start) + 1} ${cwe}`;
            const other = seen.get(place) ?? ruleId;
            const isOfOneResource = OTHER_SETTINGS.some((group) => group.includes(other) && group.includes(ruleId));
            if (other !== ruleId && !isOfOneResource) twice.push(`${place}: ${other} and ${ruleId}`);
            seen.set(place, ruleId);
          }
        }
      }
      assert.deepEqual(twice, []);
    });
  }
});
