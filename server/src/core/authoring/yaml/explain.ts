import type { Span } from "../../findings/finding.ts";
import { pathText, typeOf } from "./complete.ts";
import { yamlPlace } from "./place.ts";
import { schemaOf, type TeamFileKind, yamlPart } from "./teamFiles.ts";
import { type KnownThings, metavariables } from "./words.ts";

/** What a word of a team's file means. */
export interface Meaning {
  readonly span: Span;
  /** Markdown. */
  readonly text: string;
}

/** What the key or the value at an offset means; undefined where nothing is known of it. */
export function explain(kind: TeamFileKind, text: string, offset: number, known: KnownThings): Meaning | undefined {
  const part = yamlPart(kind, text);
  if (!part || offset < part.start || offset >= part.end) return undefined;
  const place = yamlPlace(text, offset, part);
  const word = text.slice(place.word.start, place.word.end);
  if (word === "") return undefined;
  const span = place.word;
  const sign = /\$(?:\.\.\.)?[A-Z_][A-Z0-9_]*/.exec(word)?.[0];
  if (sign && (kind === "rules" || kind === "models")) return { span, text: signText(sign, text, place.item) };
  if (place.kind === "key") {
    const node = schemaOf(kind).at([...place.path, word]);
    const types = node ? typeOf(node) : "";
    if (node && (node.description || types !== "anything")) {
      const { description = "" } = node;
      const where = pathText([...place.path, word]);
      const more = OPERATORS[word];
      return {
        span,
        text: [`**${word}**: ${types}`, description, more ?? "", `_${where}_`].filter(Boolean).join("\n\n"),
      };
    }
  }
  const rule = known.rules.find(({ id }) => id === word);
  if (rule)
    return {
      span,
      text: `Rule **${word}**: ${plain(rule.title)}${rule.cwe.length > 0 ? ` (${rule.cwe.join(", ")})` : ""}`,
    };
  const page = known.pages.find(({ id }) => id === word);
  if (page && place.path.includes("guidance")) return { span, text: `Guidance page **${word}**: ${plain(page.title)}` };
  const cwe = /^CWE-\d+$/i.exec(word)?.[0].toUpperCase();
  if (cwe) {
    const own = known.rules.filter((each) => each.cwe.includes(cwe)).length;
    const url = `https://cwe.mitre.org/data/definitions/${cwe.slice(4)}.html`;
    return { span, text: `[${cwe}](${url}): ${own === 1 ? "1 rule is" : `${own} rules are`} about it.` };
  }
  const node = place.kind === "value" ? schemaOf(kind).at(place.path) : undefined;
  return node?.description ? { span, text: node.description } : undefined;
}

function signText(name: string, text: string, item: Span): string {
  const rule = text.slice(item.start, item.end);
  const uses = rule.split(name).length - 1;
  const others = metavariables(rule).filter((other) => other !== name);
  const what = name.startsWith("$...")
    ? `**${name}** stands for any number of arguments or items.`
    : `**${name}** stands for any code; wherever the rule names it, for the same code.`;
  const more = others.length > 0 ? `\n\nAlso in this rule: ${others.map((other) => `\`${other}\``).join(", ")}` : "";
  return `${what} The rule names it ${uses === 1 ? "once" : `${uses} times`}.${more}`;
}

function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, "\\$&");
}

/** What the description of a key has no room for. */
const OPERATORS: Readonly<Record<string, string>> = {
  pattern:
    '`$X` stands for any code, `...` for any number of arguments or statements, `"..."` for any constant text, `<... P ...>` for P anywhere inside.',
  patterns: "All of the list have to hold at one place, in whatever order they stand.",
  "pattern-either": "One of the list has to match.",
  "pattern-inside": "For instance the function or the class that the code has to stand in.",
  "metavariable-regex": "Keeps only matches in which the code that `$X` stands for begins with this expression.",
  "metavariable-pattern": "Keeps only matches in which the code that `$X` stands for matches these patterns.",
  "metavariable-comparison": "Keeps only matches for which this comparison holds: `$N < 2048`.",
};
