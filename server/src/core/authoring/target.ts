import type { Span } from "../findings/finding.ts";
import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import { NodeFlag } from "../syntax/snapshot.ts";

/** The code that a pattern is made of: one node, or statements in a row, with the offsets from the first to the last. */
export interface Target extends Span {
  readonly nodes: readonly number[];
}

/** Longest code that a pattern is made of, in lines and characters. */
const MAX_LINES = 40;
const MAX_LENGTH = 4_000;

/** What holds statements or members: of these a part can be meant. */
const CONTAINERS: ReadonlySet<number> = new Set([Role.program, Role.block, Role.classBody, Role.group]);
/** What is no code by itself: the whole that it is a part of is meant. */
const PARTS: ReadonlySet<number> = new Set([
  Role.arguments,
  Role.parameters,
  Role.stringContent,
  Role.escape,
  Role.interpolation,
  Role.optional,
  Role.typeArguments,
  Role.declarator,
]);

/**
 * The whole nodes that a selection means: what it covers, or what it is a part of. Spaces around it do not count.
 *
 * @returns a sentence where there is no code that could be a pattern
 */
export function targetOf(view: SyntaxView, selection: Span): Target | { readonly fault: string } {
  const { start, end } = trimmed(view.text, selection);
  if (start >= end) return { fault: "Select the code that the rule is to find." };
  const found = nodesAt(view, start, end);
  if (found.length === 0) return { fault: "The selection holds no code: select a call, an expression or statements." };
  const [first] = found;
  const nodes = found.length === 1 ? [bare(view, first!)] : found;
  const { snapshot } = view;
  const span = { start: snapshot.start[nodes[0]!]!, end: snapshot.end[nodes.at(-1)!]! };
  const text = view.text.slice(span.start, span.end);
  if (text.length > MAX_LENGTH || text.split("\n").length > MAX_LINES)
    return { fault: `The selection is too long for a pattern: select at most ${MAX_LINES} lines.` };
  if (nodes.some((node) => hasErrors(view, node)))
    return {
      fault: `The selection does not parse as ${view.table.definition.title}: select whole expressions or statements.`,
    };
  if (nodes.length === 1 && view.role(nodes[0]!) === Role.name)
    return { fault: "A name alone is found nearly everywhere: select the call or the expression around it." };
  if (nodes.length === 1 && isValue(view, nodes[0]!))
    return { fault: "A value alone says too little: select the call, assignment or setting that it is used in." };
  return { nodes, ...span };
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  return { start: Math.min(from, end), end: start + part.trimEnd().length };
}

function nodesAt(view: SyntaxView, start: number, end: number): number[] {
  const { snapshot } = view;
  // A comment that is selected alone has nothing in it; a sign at the end of a statement belongs to it.
  let at = view.covering(start, end);
  if (view.isComment(at)) return [];
  while (at >= 0) {
    const isExact = snapshot.start[at] === start && snapshot.end[at] === end && view.role(at) !== Role.program;
    if (CONTAINERS.has(view.role(at)) && !isExact) {
      const within = view
        .children(at)
        .filter((child) => snapshot.start[child]! < end && snapshot.end[child]! > start)
        .filter((child) => snapshot.end[child]! > snapshot.start[child]!);
      return within;
    }
    if (!isPart(view, at)) return [at];
    at = snapshot.parent[at]!;
  }
  return [];
}

function isPart(view: SyntaxView, node: number): boolean {
  if (!view.isNamed(node) || PARTS.has(view.role(node))) return true;
  // The opening tag of an element, and not one that closes itself.
  return view.role(node) === Role.markupTag && view.role(view.parent(node)) === Role.markupElement;
}

/** An expression without the statement around it, since a pattern that is an expression matches wherever it stands. */
function bare(view: SyntaxView, node: number): number {
  let at = node;
  while (view.role(at) === Role.expressionStatement && view.children(at).length === 1) at = view.firstChild(at);
  return at;
}

/** In a language of code. What says something in one of data is a key with its value. */
function isValue(view: SyntaxView, node: number): boolean {
  const role = view.role(node);
  return role === Role.string || role === Role.number;
}

function hasErrors({ snapshot }: SyntaxView, root: number): boolean {
  for (let node = root; node < snapshot.next[root]!; node++) {
    if ((snapshot.flags[node]! & (NodeFlag.error | NodeFlag.missing)) !== 0) return true;
  }
  return false;
}
