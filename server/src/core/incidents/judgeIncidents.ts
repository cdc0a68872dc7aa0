import type { Problem } from "../problem.ts";
import { didYouMean } from "../text/nearest.ts";
import type { Incident, Prevention } from "./incident.ts";

/**
 * How a rule does on its annotated tests: none of them expects a finding of it, they do but nobody ran them, or they ran.
 * Where they were not run, a test counts as it is.
 */
export type RuleTestState = "missing" | "unrun" | "passed" | "failed";

/** What is known of the project that the incidents speak about. */
export interface IncidentContext {
  readonly ruleIds: ReadonlySet<string>;
  /** Rules that the policy has not switched off. */
  readonly runs: (ruleId: string) => boolean;
  readonly test: (ruleId: string) => RuleTestState;
  readonly guidanceIds: ReadonlySet<string>;
  readonly hasFile: (path: string) => boolean;
  /** Whether the policy wants a live, tested rule for every incident. */
  readonly requireRule: boolean;
}

/** What is in place for each incident, and what is wrong with what they name. */
export function judgeIncidents(
  incidents: readonly Incident[],
  context: IncidentContext,
): { readonly preventions: readonly Prevention[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const preventions = incidents.map((incident): Prevention => {
    problems.push(...faultsOf(incident, context));
    const live = incident.rules.filter((id) => ruleFault(id, context) === undefined);
    const prevented = live.length > 0;
    if (!prevented && context.requireRule) {
      const message =
        'Nothing keeps this from coming back: the policy wants a rule that runs and whose tests pass; name it under "rules".';
      problems.push({ path: incident.path, ...incident.span, message, severity: "warning" });
    }
    return { incident, live, prevented };
  });
  return { preventions, problems };
}

function faultsOf(incident: Incident, context: IncidentContext): Problem[] {
  const { rules, guidance, tests, mentions, path } = incident;
  const fault = (key: keyof Incident["mentions"], index: number, message: string): Problem => ({
    path,
    ...mentions[key][index]!,
    message,
    severity: "warning",
  });
  return [
    ...rules.flatMap((id, index) => {
      const message = ruleFault(id, context);
      return message === undefined ? [] : [fault("rules", index, message)];
    }),
    ...guidance.flatMap((id, index) =>
      context.guidanceIds.has(id)
        ? []
        : [fault("guidance", index, `There is no guidance page "${id}"${didYouMean(id, context.guidanceIds)}`)],
    ),
    ...tests.flatMap((test, index) =>
      context.hasFile(test) ? [] : [fault("tests", index, `There is no file "${test}" in the workspace folder.`)],
    ),
  ];
}

function ruleFault(id: string, { ruleIds, runs, test }: IncidentContext): string | undefined {
  if (!ruleIds.has(id)) return `There is no rule "${id}"${didYouMean(id, ruleIds)}`;
  if (!runs(id)) return `The policy has switched off "${id}", so it finds nothing.`;
  switch (test(id)) {
    case "missing":
      return `The rule "${id}" has no test: write an annotated file beside it, with "ruleid: ${id}".`;
    case "failed":
      return `The tests of the rule "${id}" do not pass: "riskmark rules test" says what is not as they say.`;
    default:
      return undefined;
  }
}
