import { LANGUAGES } from "../../languages/registry.ts";
import type { Step } from "./place.ts";
import type { TeamFileKind } from "./teamFiles.ts";

/** A value that may stand somewhere, with what it is. */
export interface Word {
  readonly value: string;
  readonly detail?: string;
}

/** What the files of a team may refer to. */
export interface KnownThings {
  readonly rules: readonly { readonly id: string; readonly title: string; readonly cwe: readonly string[] }[];
  readonly pages: readonly { readonly id: string; readonly title: string }[];
  /** Kinds of entries in models of libraries. */
  readonly modelKinds: readonly string[];
}

/** Values that a schema cannot know: ids of rules and pages, weaknesses, languages, metavariables. */
export function wordsFor(kind: TeamFileKind, path: readonly Step[], known: KnownThings, item: string): readonly Word[] {
  const keys = path.filter((step) => typeof step === "string");
  const last = keys.at(-1);
  switch (last) {
    case "languages":
    case "language":
      return kind === "rules" || kind === "page" || kind === "models" ? languageWords(kind) : [];
    case "cwe":
      return cweWords(known);
    case "guidance":
      return known.pages.map(({ id, title }) => ({ value: id, detail: title }));
    case "rules":
      return kind === "rules" ? [] : ruleWords(known);
    case "yields-to":
    case "rule":
      return ruleWords(known);
    case "on":
    case "off":
      return keys.at(-2) === "rules" ? ruleWords(known) : [];
    case "model":
      return known.modelKinds.map((value) => ({ value }));
    default:
      return last !== undefined && TAKES_METAVARIABLES.has(last) && (kind === "rules" || kind === "models")
        ? metavariables(item).map((value) => ({ value, detail: "metavariable of this rule" }))
        : [];
  }
}

/** Keys whose value is a metavariable, or has some in it. */
const TAKES_METAVARIABLES: ReadonlySet<string> = new Set([
  "metavariable",
  "focus-metavariable",
  "focus",
  "target",
  "from",
  "to",
  "comparison",
  "message",
  "fix",
  "replacement",
  "pattern",
  "pattern-inside",
  "pattern-not",
  "pattern-not-inside",
  "flow-comparison",
]);

/** The metavariables that a rule uses, in the order in which it does. */
export function metavariables(rule: string): string[] {
  const found = [...rule.matchAll(/\$(?:\.\.\.)?[A-Z_][A-Z0-9_]*\b/g)].map(([name]) => name);
  return [...new Set(found)].filter((name) => name !== "$_");
}

function ruleWords({ rules }: KnownThings): Word[] {
  return rules.map(({ id, title }) => ({ value: id, detail: title }));
}

function languageWords(kind: TeamFileKind): Word[] {
  const parsed = LANGUAGES.filter(({ id }) => id !== "tsx").map(({ id, title }) => ({ value: id, detail: title }));
  if (kind === "page") return parsed;
  return [
    ...parsed,
    { value: "generic", detail: "words of any text" },
    { value: "regex", detail: "regular expressions alone" },
  ];
}

/** The weaknesses that rules are about, with the title of a rule that is. */
function cweWords({ rules }: KnownThings): Word[] {
  const titles = new Map<string, string>();
  for (const { cwe, title } of rules) {
    const [first] = cwe;
    if (first !== undefined && !titles.has(first)) titles.set(first, title);
  }
  for (const { cwe, title } of rules) for (const id of cwe) if (!titles.has(id)) titles.set(id, title);
  const numberOf = (id: string) => Number(/\d+/.exec(id)?.[0] ?? 0);
  return [...titles]
    .sort(([a], [b]) => numberOf(a) - numberOf(b))
    .map(([value, title]) => ({ value, detail: `such as: ${title}` }));
}
