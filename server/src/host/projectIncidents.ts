import type { Incident, Prevention } from "../core/incidents/incident.ts";
import type { RuleTestState } from "../core/incidents/judgeIncidents.ts";
import type { RuleVerdict } from "../core/rules/judgePair.ts";
import type { RuleTestPair } from "../core/rules/pairRuleTests.ts";
import type { Rule } from "../core/rules/rule.ts";
import type { ProjectFiles } from "./projectFiles.ts";
import { INCIDENTS_FOLDER } from "./projectPlaces.ts";

/** Runs the tests of one rule file. */
export type TestRunner = (pair: RuleTestPair) => Promise<readonly RuleVerdict[]>;

/** What incidents are judged by. */
export interface IncidentSurroundings {
  readonly rules: readonly Rule[];
  /** Rules of the team, whose tests lie beside them; those that come with Riskmark are tested there. */
  readonly teamRuleIds: ReadonlySet<string>;
  readonly guidanceIds: ReadonlySet<string>;
  readonly runs: (ruleId: string) => boolean;
  readonly requireRule: boolean;
  /** Without it, a test that nobody ran counts as one that passes. */
  readonly runTests: TestRunner | undefined;
}

/** Reads the incidents and says what is in place for each; what is wrong is added to the files' problems. */
export async function loadIncidents(files: ProjectFiles, around: IncidentSurroundings): Promise<readonly Prevention[]> {
  const paths = await files.below(INCIDENTS_FOLDER, (name) => /\.md$/i.test(name), { depth: 0 });
  if (paths.length === 0) return [];
  const { parseIncident } = await import("../core/incidents/parseIncident.ts");
  const incidents: Incident[] = [];
  for (const file of await files.readAll(paths)) {
    const { incident, problems } = parseIncident(file);
    files.problems.push(...problems);
    if (incident) incidents.push(incident);
  }
  const { judgeIncidents } = await import("../core/incidents/judgeIncidents.ts");
  const rules = new Map(around.rules.map((rule) => [rule.id, rule]));
  const named = new Set(incidents.flatMap((incident) => incident.rules));
  const tests = new Map<string, RuleTestState>();
  for (const id of named) {
    const rule = rules.get(id);
    if (rule) tests.set(id, around.teamRuleIds.has(id) ? await testState(files, rule, around) : "passed");
  }
  const present = new Set<string>();
  for (const path of new Set(incidents.flatMap((incident) => incident.tests))) {
    if (!path.split("/").includes("..") && (await files.has(path))) present.add(path);
  }
  const { preventions, problems } = judgeIncidents(incidents, {
    ruleIds: new Set(rules.keys()),
    runs: around.runs,
    test: (id) => tests.get(id) ?? "missing",
    guidanceIds: around.guidanceIds,
    hasFile: (path) => present.has(path),
    requireRule: around.requireRule,
  });
  files.problems.push(...problems);
  return preventions;
}

/** How a rule does on the files beside its own; one that expects no finding of it is no test. */
async function testState(
  files: ProjectFiles,
  rule: Rule,
  { rules, teamRuleIds, runTests }: IncidentSurroundings,
): Promise<RuleTestState> {
  const { pairRuleTests } = await import("../core/rules/pairRuleTests.ts");
  const slash = rule.path.lastIndexOf("/");
  const stem = rule.path.slice(slash + 1).replace(/\.ya?ml$/i, "");
  const beside = await files.below(rule.path.slice(0, slash), (name) => name.startsWith(`${stem}.`), { depth: 0 });
  const ofFile = rules.filter(({ id, path }) => path === rule.path && teamRuleIds.has(id));
  const [pair] = pairRuleTests(ofFile, await files.readAll(beside));
  const expects = new RegExp(`\\bruleid:[^\\n]*(?<![\\w-])${rule.id.replace(/[.]/g, "\\.")}(?![\\w-])`);
  if (!pair?.cases.some(({ text }) => expects.test(text))) return "missing";
  if (!runTests) return "unrun";
  const verdict = (await runTests(pair)).find(({ ruleId }) => ruleId === rule.id);
  return verdict?.status === "passed" ? "passed" : "failed";
}
