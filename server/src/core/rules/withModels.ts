import type { Problem } from "../problem.ts";
import type { Model, ModelUse, Rule, TaintBody, TaintPartName } from "./rule.ts";

const PARTS = ["sources", "sinks", "sanitizers", "propagators"] as const;

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
  const kinds = new KindsOfModels(models);
  const knownKinds = models === known ? kinds : new KindsOfModels(known);
  const kept = rules.flatMap((rule) => {
    if (rule.body.mode !== "taint" || rule.body.models.length === 0) return [rule];
    const unknown = rule.body.models.filter(({ part, kind }) => !knownKinds.has(rule, part, kind));
    problems.push(...unknown.map((use) => unknownKind(rule, use, knownKinds.names(rule, use.part))));
    return unknown.length > 0 ? [] : [extend(rule, rule.body, kinds)];
  });
  return { rules: kept, problems };
}

/** Kinds in a team's models that no rule of their languages asks for, so that what stands below them has no effect. */
export function unusedKinds(models: readonly Model[], rules: readonly Rule[]): Problem[] {
  return models.flatMap(({ library, path, languages, ...model }) =>
    PARTS.flatMap((part) => {
      const asked = new Set(rules.flatMap((rule) => kindsAsked(rule, part, languages)));
      return Object.keys(model[part])
        .filter((kind) => !asked.has(kind))
        .map((kind): Problem => {
          const there = asked.size > 0 ? `they ask for ${[...asked].sort().join(", ")}` : "they ask for none";
          const message = `Model ${library}: no rule for ${languages.join(", ")} asks for ${part} of the kind \`${kind}\`; ${there}.`;
          return { path, start: 0, end: 0, message, severity: "warning" };
        });
    }),
  );
}

function kindsAsked({ body, languages }: Rule, part: TaintPartName, of: readonly string[]): string[] {
  if (body.mode !== "taint" || !of.some((language) => languages.includes(language))) return [];
  return body.models.flatMap((use) => (use.part === part ? [use.kind] : []));
}

/** Whether a rule looks for what a team's model says, which nobody has compiled yet. */
export function isExtended({ body }: Rule): boolean {
  if (body.mode !== "taint") return false;
  const { sources, sinks, sanitizers, propagators } = body;
  return [...sources, ...sinks, ...sanitizers, ...propagators].some(({ teamModel }) => teamModel !== undefined);
}

type Entries = readonly TaintBody[TaintPartName][number][];

/** Entries of models by kind and languages. Rules that ask for the same get the very same entries, which are compiled once. */
class KindsOfModels {
  readonly #models = new Map<string, readonly Model[]>();
  readonly #entries = new Map<string, Entries>();

  constructor(private readonly models: readonly Model[]) {}

  has(rule: Rule, part: TaintPartName, kind: string): boolean {
    return this.#of(rule).some((model) => model[part][kind] !== undefined);
  }

  names(rule: Rule, part: TaintPartName): string[] {
    return [...new Set(this.#of(rule).flatMap((model) => Object.keys(model[part])))].sort();
  }

  entries(rule: Rule, { part, kind, options }: ModelUse): Entries {
    const key = JSON.stringify([rule.languages, part, kind, options]);
    let entries = this.#entries.get(key);
    if (!entries) {
      entries = this.#of(rule).flatMap(({ languages, path, origin, [part]: kinds }) => {
        const from = { languages, ...(origin === "team" && { teamModel: path }) };
        return (kinds[kind] ?? []).map((entry) => ({ ...entry, ...options, ...from }));
      });
      this.#entries.set(key, entries);
    }
    return entries;
  }

  /** The models that share a language with a rule. */
  #of({ languages }: Rule): readonly Model[] {
    const key = languages.join();
    let own = this.#models.get(key);
    if (!own) {
      own = this.models.filter((model) => model.languages.some((language) => languages.includes(language)));
      this.#models.set(key, own);
    }
    return own;
  }
}

function extend(rule: Rule, body: TaintBody, kinds: KindsOfModels): Rule {
  const more = (part: TaintPartName) =>
    body.models.flatMap((use) => (use.part === part ? kinds.entries(rule, use) : []));
  const added = PARTS.map((part) => [part, more(part)] as const).filter(([, entries]) => entries.length > 0);
  if (added.length === 0) return rule;
  const extended = Object.fromEntries(added.map(([part, entries]) => [part, [...body[part], ...entries]]));
  return { ...rule, body: { ...body, ...extended } };
}

function unknownKind({ id, path, languages }: Rule, { part, kind, span }: ModelUse, kinds: readonly string[]): Problem {
  const there = kinds.length > 0 ? `there are ${kinds.join(", ")}` : "there are none";
  const message = `Rule ${id}: no model for ${languages.join(", ")} has ${part} of the kind \`${kind}\`; ${there}.`;
  return { path, ...span, message, severity: "error", ruleId: id };
}
