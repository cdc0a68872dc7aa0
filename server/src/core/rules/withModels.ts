import type { Problem } from "../problem.ts";
import type { Model, ModelUse, Rule, TaintBody } from "./rule.ts";

/**
 * Rules with what models say about the kinds that they ask for. It may be done again with further models, which are
 * added. A rule that asks for a kind that no known model of its languages has is left out and reported.
 *
 * @param known all models there are, among them those that are in the rules already
 */
export function withModels(
  rules: readonly Rule[],
  models: readonly Model[],
  known: readonly Model[] = models,
): { rules: readonly Rule[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const kept = rules.flatMap((rule) => {
    if (rule.body.mode !== "taint" || rule.body.models.length === 0) return [rule];
    const unknown = rule.body.models.filter(({ part, kind }) => !kindsOf(known, rule, part).includes(kind));
    problems.push(...unknown.map((use) => unknownKind(rule, use, kindsOf(known, rule, use.part))));
    return unknown.length > 0 ? [] : [extend(rule, rule.body, models)];
  });
  return { rules: kept, problems };
}

/** Whether a rule looks for what a team's model says, which nobody has compiled yet. */
export function isExtended({ body }: Rule): boolean {
  if (body.mode !== "taint") return false;
  const { sources, sinks, sanitizers, propagators } = body;
  return [...sources, ...sinks, ...sanitizers, ...propagators].some(({ teamModel }) => teamModel !== undefined);
}

function extend(rule: Rule, body: TaintBody, models: readonly Model[]): Rule {
  const own = models.filter((model) => isShared(model, rule));
  const more = (part: ModelUse["part"]) =>
    body.models.flatMap((use) =>
      use.part !== part
        ? []
        : own.flatMap(({ languages, path, origin, [part]: kinds }) => {
            const from = { languages, ...(origin === "team" && { teamModel: path }) };
            return (kinds[use.kind] ?? []).map((entry) => ({ ...entry, ...use.options, ...from }));
          }),
    );
  const parts = ["sources", "sinks", "sanitizers", "propagators"] as const;
  const added = parts.map((part) => [part, more(part)] as const).filter(([, entries]) => entries.length > 0);
  if (added.length === 0) return rule;
  const extended = Object.fromEntries(added.map(([part, entries]) => [part, [...body[part], ...entries]]));
  return { ...rule, body: { ...body, ...extended } };
}

function isShared({ languages }: Model, rule: Rule): boolean {
  return languages.some((language) => rule.languages.includes(language));
}

function kindsOf(models: readonly Model[], rule: Rule, part: ModelUse["part"]): string[] {
  const kinds = models.filter((model) => isShared(model, rule)).flatMap((model) => Object.keys(model[part]));
  return [...new Set(kinds)].sort();
}

function unknownKind({ id, path, languages }: Rule, { part, kind, span }: ModelUse, kinds: readonly string[]): Problem {
  const there = kinds.length > 0 ? `there are ${kinds.join(", ")}` : "there are none";
  const message = `Rule ${id}: no model for ${languages.join(", ")} has ${part} of the kind \`${kind}\`; ${there}.`;
  return { path, ...span, message, severity: "error", ruleId: id };
}
