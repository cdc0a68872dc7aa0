import { createHash } from "node:crypto";
import { createAnalyzer, type SyntaxRuntime } from "../core/index.ts";
import { judgePair, type RuleVerdict } from "../core/rules/judgePair.ts";
import type { TestRunner } from "./projectIncidents.ts";

/** Rule files of which the outcome is remembered. */
const MAX_REMEMBERED = 200;

/** Runs tests of rules with an engine of its own for each rule file. The outcome is remembered while rules and tests stay. */
export function testRunner(runtime: SyntaxRuntime): TestRunner {
  const known = new Map<string, Promise<readonly RuleVerdict[]>>();
  return (pair) => {
    const key = createHash("sha256").update(JSON.stringify(pair)).digest("hex");
    let verdicts = known.get(key);
    if (!verdicts) {
      if (known.size >= MAX_REMEMBERED) known.clear();
      const analyzer = createAnalyzer(runtime);
      // Which line of the rule file is at fault is not asked here.
      verdicts = judgePair(pair, analyzer, () => 1).finally(() => analyzer.dispose());
      known.set(key, verdicts);
      verdicts.catch(() => known.delete(key));
    }
    return verdicts;
  };
}
