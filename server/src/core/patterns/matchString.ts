import { Role } from "../languages/roles.ts";
import { valueOfPiece } from "../languages/strings.ts";
import type { SyntaxView } from "../languages/view.ts";
import type { Bindings } from "./bindings.ts";
import type { Found, Matcher } from "./matcher.ts";
import type { StringPattern, StringPiece } from "./pattern.ts";

/** Matches a string pattern against a literal, or against an expression whose value is a known string. */
export function matchString(
  matcher: Matcher,
  pattern: StringPattern,
  node: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  const { view } = matcher;
  const { content } = pattern;
  const role = view.role(node);
  const isTemplate = role === Role.string && view.table.definition.stringShape(view.textOf(node)).template;
  if (content.is === "pieces")
    return isTemplate && matchPieces(matcher, content.pieces, 0, partsOf(matcher, node), 0, 0, bindings, found);
  if (pattern.template) {
    if (!isTemplate) return false;
    if (content.is === "any") return found(bindings);
  }
  const value = matcher.constantString(node);
  const { quotedVariables } = view.table.definition;
  if (value === undefined && quotedVariables && isTemplate && content.is === "metavariable") {
    const [part, ...others] = partsOf(matcher, node);
    const isVariable = part !== undefined && "node" in part && part.node >= 0 && others.length === 0;
    return isVariable && matcher.bindTo(content.name, matcher.codeOf(part.node), bindings, found);
  }
  if (value === undefined) return false;
  if (content.is === "any") return found(bindings);
  if (content.is === "text") return value === content.text && found(bindings);
  if (content.is === "regex") return content.regex.test(value) && found(bindings);
  return matcher.bindTo(content.name, contentOf(matcher, node, value), bindings, found);
}

/** What stands between the signs of a regular expression. */
export function withinSlashes(view: SyntaxView, node: number): { start: number; end: number; node: number } {
  const { start, end } = view.snapshot;
  const literal = view.textOf(node);
  const open = /^(?:%r)?./s.exec(literal)?.[0].length ?? 0;
  const close = /.[a-z]*$/s.exec(literal)?.[0].length ?? 0;
  return { start: start[node]! + open, end: Math.max(start[node]! + open, end[node]! - close), node: -1 };
}

/** Where the content of a literal stands; for a constant known from elsewhere, the expression with the value. */
function contentOf(
  matcher: Matcher,
  node: number,
  value: string,
): { start: number; end: number; node: number; value?: string } {
  const { view } = matcher;
  const start = view.snapshot.start[node]!;
  const end = view.snapshot.end[node]!;
  if (view.role(node) !== Role.string) return { start, end, node: -1, value };
  const shape = view.table.definition.stringShape(view.textOf(node));
  return { start: start + shape.open, end: end - shape.close, node: -1, value };
}

type Part = { readonly text: string } | { readonly node: number };

/** A template's text and interpolations in order. */
function partsOf(matcher: Matcher, node: number): Part[] {
  const { view } = matcher;
  const { start, end } = view.snapshot;
  const shape = view.table.definition.stringShape(view.textOf(node));
  const parts: Part[] = [];
  const addText = (text: string) =>
    text !== "" && parts.push({ text: valueOfPiece(text, shape, view.table.definition) });
  let at = start[node]! + shape.open;
  for (const child of view.children(node)) {
    if (view.role(child) !== Role.interpolation) continue;
    addText(view.text.slice(at, start[child]));
    const value = view.child(child, "value");
    parts.push({ node: value >= 0 ? value : view.firstChild(child) });
    at = end[child]!;
  }
  addText(view.text.slice(at, end[node]! - shape.close));
  return parts;
}

/** Matches pieces against parts; `offset` counts the characters of the present text part that are used up. */
function matchPieces(
  matcher: Matcher,
  pieces: readonly StringPiece[],
  piece: number,
  parts: readonly Part[],
  part: number,
  offset: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  matcher.step();
  const wanted = pieces[piece];
  const present = parts[part];
  if (present && "text" in present && offset === present.text.length) {
    return matchPieces(matcher, pieces, piece, parts, part + 1, 0, bindings, found);
  }
  if (!wanted) return present === undefined && found(bindings);
  if (wanted.is === "ellipsis") {
    if (matchPieces(matcher, pieces, piece + 1, parts, part, offset, bindings, found)) return true;
    if (!present) return false;
    const following = pieces[piece + 1];
    const seek = following?.is === "text" && "text" in present ? present.text.indexOf(following.text, offset + 1) : -1;
    if (seek > 0) return matchPieces(matcher, pieces, piece, parts, part, seek, bindings, found);
    return matchPieces(matcher, pieces, piece, parts, part + 1, 0, bindings, found);
  }
  if (!present) return false;
  if (wanted.is === "text") {
    const fits = "text" in present && present.text.startsWith(wanted.text, offset);
    return fits && matchPieces(matcher, pieces, piece + 1, parts, part, offset + wanted.text.length, bindings, found);
  }
  if (!("node" in present) || present.node < 0) return false;
  return matcher.node(wanted.of, present.node, bindings, (bound) =>
    matchPieces(matcher, pieces, piece + 1, parts, part + 1, 0, bound, found),
  );
}
