import { Facts } from "../facts/facts.ts";
import { parseText } from "../languages/parseText.ts";
import { Role } from "../languages/roles.ts";
import type { LanguageTable } from "../languages/table.ts";
import type { SyntaxView } from "../languages/view.ts";
import { type Bindings, type BoundCode, lookup, textOf } from "../patterns/bindings.ts";
import { Matcher } from "../patterns/matcher.ts";
import type { Match } from "./match.ts";

/** Longest code in a string that is parsed, in characters. */
const MAX_LENGTH = 50_000;

/**
 * Looks in what a metavariable stands for as code of another language: the content of a string, or the code as it is
 * written. Names that are bound already stand for the same text in there.
 *
 * @param evaluate what to look for, in the snapshot of the code.
 * @returns for each match, the bindings with those of the match added.
 */
export function searchForeign(
  matcher: Matcher,
  table: LanguageTable,
  code: BoundCode,
  bindings: Bindings | undefined,
  evaluate: (matcher: Matcher) => readonly Match[],
): (Bindings | undefined)[] {
  const content = contentOf(matcher, code);
  if (content.text.length > MAX_LENGTH) return [];
  const view = parseText(table, content.text);
  const inner = new Matcher(new Facts(view), matcher.budget, undefined);
  inner.restart(matcher.options);
  return evaluate(inner).flatMap((match) => {
    const merged = merge(matcher.view, bindings, view, match.bindings, content);
    return merged === false ? [] : [merged];
  });
}

interface Content {
  readonly text: string;
  /** Where it stands in the file. */
  readonly code: BoundCode;
  /** Offset of the content in the file; undefined where escapes or constants make it differ from what stands there. */
  readonly offset?: number;
}

function contentOf({ view, facts }: Matcher, code: BoundCode): Content {
  const written = view.text.slice(code.start, code.end);
  const at = code.node < 0 ? -1 : view.unwrap(code.node);
  const value = at < 0 ? code.value : facts.constantString(at);
  if (value !== undefined) {
    const inside = written.indexOf(value);
    return inside < 0 ? { text: value, code } : { text: value, code, offset: code.start + inside };
  }
  if (at < 0 || view.role(at) !== Role.string) return { text: written, code, offset: code.start };
  const { open, close } = view.table.definition.stringShape(written);
  return { text: written.slice(open, written.length - close), code, offset: code.start + open };
}

/** Adds bindings of the inner text to those of the file; false when a name stands for other text in there. */
function merge(
  outer: SyntaxView,
  bindings: Bindings | undefined,
  inner: SyntaxView,
  more: Bindings | undefined,
  { code, offset }: Content,
): Bindings | undefined | false {
  let merged = bindings;
  for (let at = more; at; at = at.rest) {
    const text = textOf(inner, at.code);
    const known = lookup(merged, at.name);
    if (known) {
      if (textOf(outer, known) !== text) return false;
      continue;
    }
    const place = offset === undefined ? code : { start: offset + at.code.start, end: offset + at.code.end };
    merged = { name: at.name, code: { start: place.start, end: place.end, node: -1, value: text }, rest: merged };
  }
  return merged;
}
