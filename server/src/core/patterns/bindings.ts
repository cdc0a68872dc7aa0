import type { SyntaxView } from "../languages/view.ts";

/** What one metavariable stands for: a node, or a stretch of text (`node` is -1) such as a string's content. */
export interface BoundCode {
  readonly start: number;
  readonly end: number;
  readonly node: number;
  /** The value, where it is not the text that stands there: a constant known by propagation. */
  readonly value?: string;
}

/** Bindings as a list that grows at the front: extending one never changes another, so a match can back out. */
export interface Bindings {
  readonly name: string;
  readonly code: BoundCode;
  readonly rest: Bindings | undefined;
}

export function lookup(bindings: Bindings | undefined, name: string): BoundCode | undefined {
  for (let at = bindings; at; at = at.rest) if (at.name === name) return at.code;
  return undefined;
}

/** Adds a binding. Undefined when the name already stands for other code. */
export function bind(
  view: SyntaxView,
  bindings: Bindings | undefined,
  name: string,
  code: BoundCode,
): Bindings | undefined | false {
  const known = lookup(bindings, name);
  if (known) return sameCode(view, known, code) ? bindings : false;
  return { name, code, rest: bindings };
}

export function textOf(view: SyntaxView, code: BoundCode): string {
  return code.value ?? view.text.substring(code.start, code.end);
}

/** Equal up to white space, comments, and the quotes around a string. */
export function sameCode(view: SyntaxView, a: BoundCode, b: BoundCode): boolean {
  if (a.start === b.start && a.end === b.end && a.value === b.value) return true;
  const areLeaves = a.node >= 0 && b.node >= 0 && isLeaf(view, a.node) && isLeaf(view, b.node);
  if (areLeaves && a.end - a.start !== b.end - b.start) return false;
  const left = textOf(view, a);
  const right = textOf(view, b);
  if (left === right) return true;
  if (a.node < 0 || b.node < 0) return unquoted(left) === unquoted(right);
  return tokensOf(view, a.node) === tokensOf(view, b.node);
}

function isLeaf(view: SyntaxView, node: number): boolean {
  return view.snapshot.next[node] === node + 1;
}

function unquoted(text: string): string {
  return /^(["'`]).*\1$/s.test(text) ? text.slice(1, -1) : text;
}

/** The leaves of a node, joined; quotes are written alike. */
function tokensOf(view: SyntaxView, node: number): string {
  const { next, kind } = view.snapshot;
  const end = next[node]!;
  let tokens = "";
  for (let at = node; at < end; at++) {
    if (next[at] !== at + 1 || view.isComment(at)) continue;
    const text = view.textOf(at);
    const isTrailingComma = text === "," || text === ";";
    if (isTrailingComma && view.table.isPunctuation(kind[at]!)) continue;
    tokens += text === "'" || text === "`" ? '"\u0000' : `${text}\u0000`;
  }
  return tokens;
}
