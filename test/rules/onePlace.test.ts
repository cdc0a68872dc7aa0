import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createAnalyzer, createRuntime, OPEN_POLICY } from "../../server/src/core/index.ts";
import { compileNameGlob } from "../../server/src/core/text/glob.ts";
import { LineIndex } from "../../server/src/core/text/lineIndex.ts";
import { createNodeHost, loadBuiltInRules } from "../../server/src/host/node.ts";

const FOLDER = join(import.meta.dirname, "../../server/rules");
/** The packs that hold to it. */
const PACKS = ["python", "go", "rust", "bash"];

describe("built-in rules together", function () {
  this.timeout(180_000);

  it("name rules that exist where they yield", async () => {
    const { rules } = await loadBuiltInRules();
    const ids = rules.map(({ id }) => id);
    const unknown = rules.flatMap(({ id, metadata }) =>
      (metadata.yieldsTo ?? []).filter((other) => !ids.some(compileNameGlob(other))).map((other) => `${id}: ${other}`),
    );
    assert.deepEqual(unknown, []);
  });

  for (const pack of PACKS) {
    it(`report one line for one weakness once (${pack})`, async () => {
      const analyzer = createAnalyzer(createRuntime(createNodeHost(() => {})));
      const { rules } = await loadBuiltInRules();
      assert.deepEqual(await analyzer.setRules(rules), []);
      const cweOf = new Map(rules.map(({ id, metadata }) => [id, metadata.cwe]));
      const twice: string[] = [];
      for (const name of readdirSync(join(FOLDER, pack)).filter((file) => !file.endsWith(".yaml"))) {
        const text = readFileSync(join(FOLDER, pack, name), "utf8");
        const { findings } = await analyzer.scan({ path: `${pack}/${name}`, text }, OPEN_POLICY);
        const lines = new LineIndex(text);
        const seen = new Map<string, string>();
        for (const { ruleId, start } of findings) {
          for (const cwe of cweOf.get(ruleId) ?? []) {
            const place = `${name}:${lines.lineAt(start) + 1} ${cwe}`;
            const other = seen.get(place);
            if (other !== undefined && other !== ruleId) twice.push(`${place}: ${other} and ${ruleId}`);
            seen.set(place, ruleId);
          }
        }
      }
      assert.deepEqual(twice, []);
      analyzer.dispose();
    });
  }
});
