import { Facts } from "../facts/facts.ts";
import { parseText } from "../languages/parseText.ts";
import { Role } from "../languages/roles.ts";
import type { LanguageTable } from "../languages/table.ts";
import type { SyntaxView } from "../languages/view.ts";
import { NodeFlag, type Snapshot } from "../syntax/snapshot.ts";
import { PatternCompiler } from "./compileNode.ts";
import type { CompiledPattern, PatternNode } from "./pattern.ts";
import { preparePattern } from "./prepare.ts";

/** Longest pattern that is compiled, in characters: hostile rules must not cost more than honest ones. */
const MAX_PATTERN = 20_000;

/**
 * Compiles a pattern for a language.
 *
 * @param isRead whether anything asks what a metavariable stands for; one that nothing asks for binds nothing, so that
 * the ways in which it could be bound need not all be tried.
 * @throws PatternError with a sentence for the rule's author when the language's grammar cannot parse it.
 */
export function compilePattern(
  pattern: string,
  table: LanguageTable,
  isRead: (metavariable: string) => boolean = () => true,
): CompiledPattern {
  if (pattern.length > MAX_PATTERN) throw new PatternError(`the pattern is longer than ${MAX_PATTERN} characters`);
  if (pattern.trim() === "") throw new PatternError("the pattern is empty");
  const prepared = preparePattern(pattern, table.definition);
  for (const { code, start, end } of prepared.variants) {
    const view = parseText(table, code);
    if (errorsIn(view.snapshot, code, start, end)) continue;
    const tops = topmostWithin(view, start, end, false) ?? topmostWithin(view, start, end, true) ?? [];
    if (tops.length === 0) continue;
    const compiler = new PatternCompiler(view, new Facts(view), prepared.types, isRead);
    const root = compileRoot(compiler, view, tops);
    return { root, languageId: table.definition.id, metavariables: compiler.metavariables, words: [...compiler.words] };
  }
  throw new PatternError(`the pattern is not valid ${table.definition.title}: ${oneLine(pattern)}`);
}

export class PatternError extends Error {}

function compileRoot(compiler: PatternCompiler, view: SyntaxView, tops: readonly number[]): PatternNode {
  if (tops.length > 1) return { op: "sequence", items: compiler.statements(tops) };
  const only = tops[0]!;
  const member = compileMember(compiler, view, only);
  if (member) return member;
  const isExpression = view.role(only) === Role.expressionStatement;
  return compiler.node(isExpression ? view.firstChild(only) : only);
}

/** In languages of data, the one member of an object or the one item of a list. */
function compileMember(compiler: PatternCompiler, view: SyntaxView, top: number): PatternNode | undefined {
  const { meansMember = [] } = view.table.definition.patterns;
  if (meansMember.length === 0) return undefined;
  const node = view.unwrap(top);
  const [only, ...others] = view.children(node);
  if (only === undefined || others.length > 0 || !meansMember.includes(view.table.roleName(view.snapshot.kind[node]!)))
    return undefined;
  const pattern = compiler.node(only);
  return view.role(node) === Role.list ? { op: "item", of: pattern } : pattern;
}

/** The largest significant nodes that lie wholly within the span, groups looked into; those in optional ones where asked for. */
function topmostWithin(view: SyntaxView, start: number, end: number, inOptional: boolean): number[] | undefined {
  const { snapshot } = view;
  const found: number[] = [];
  for (let node = 1; node < snapshot.count; ) {
    // A list of arguments is never meant itself: it is what a wrapper was put around.
    const inside =
      view.role(node) !== Role.arguments &&
      snapshot.start[node]! >= start &&
      snapshot.end[node]! <= end &&
      snapshot.end[node]! > snapshot.start[node]!;
    const isOptional = view.role(node) === Role.optional;
    const isGroup = view.role(node) === Role.group;
    if (inside && view.isSignificant(node) && !isOptional && !isGroup) found.push(node);
    node = inside && !isGroup && !(inOptional && isOptional) ? snapshot.next[node]! : node + 1;
  }
  return found.length > 0 ? found : undefined;
}

/** Whether something within the span did not parse, or is missing at its end (behind the white space there). */
function errorsIn(snapshot: Snapshot, code: string, start: number, end: number): boolean {
  const last = end + /^\s*/.exec(code.slice(end))![0].length;
  for (let node = 0; node < snapshot.count; node++) {
    const isMissing = (snapshot.flags[node]! & NodeFlag.missing) !== 0;
    const isBroken = isMissing || (snapshot.flags[node]! & NodeFlag.error) !== 0;
    if (isBroken && snapshot.end[node]! >= start && snapshot.start[node]! <= (isMissing ? last : end)) return true;
  }
  return false;
}

function oneLine(pattern: string): string {
  const line = pattern.trim().replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
