import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";

/**
 * Whether a node has anonymous tokens (operators, keywords) in order. Words that the pattern leaves out (`async`) may
 * stand between; other signs may too where `loose` says so.
 */
export function hasTokens(view: SyntaxView, tokens: readonly string[], node: number, loose: boolean): boolean {
  const { next, kind } = view.snapshot;
  let at = 0;
  for (let c = node + 1; c < next[node]!; c = next[c]!) {
    if (view.isNamed(c) || view.table.isPunctuation(kind[c]!)) continue;
    const text = view.textOf(c);
    const wanted = tokens[at];
    if (wanted !== undefined && (wanted === text || view.table.definition.tokenAlternatives[wanted]?.includes(text)))
      at++;
    else if (!loose && !/^\w/.test(text)) return false;
  }
  return at === tokens.length;
}

/** Anonymous tokens of a node that mean something: operators and keywords, no punctuation. */
export function tokensOf(view: SyntaxView, node: number): string[] {
  const { next, kind } = view.snapshot;
  const tokens: string[] = [];
  for (let c = node + 1; c < next[node]!; c = next[c]!) {
    if (!view.isNamed(c) && !view.table.isPunctuation(kind[c]!)) tokens.push(view.textOf(c));
  }
  return tokens;
}

/** Words such as `private` that a node is marked with, where the grammar gives them nodes of their own, or one for all. */
export function modifiersOf(view: SyntaxView, node: number): string[] {
  return view
    .children(node)
    .filter((child) => view.role(child) === Role.optional)
    .flatMap((child) => [view.textOf(child), ...tokensOf(view, child)])
    .filter((text) => /^\w+$/.test(text));
}

/** Parts of a node that a pattern may name or not, and that are more than words: annotations, a receiver. */
export function marksOf(view: SyntaxView, node: number): number[] {
  const { kind, field } = view.snapshot;
  return view.children(node).flatMap((child) => {
    const role = view.role(child);
    if (role === Role.optional) return view.children(child).filter((part) => view.role(part) === Role.decorator);
    const isFree = role === Role.parameters && view.table.isOptionalField(kind[node]!, field[child]!);
    return role === Role.decorator || isFree ? [child] : [];
  });
}

/** Whether a node has at least these modifiers. */
export function hasModifiers(view: SyntaxView, modifiers: readonly string[], node: number): boolean {
  if (modifiers.length === 0) return true;
  const present = modifiersOf(view, node);
  return modifiers.every((modifier) => present.includes(modifier));
}
