import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";

/** One name that a declaration introduces, still in its wrappers, and what it starts with; -1 for what is not there. */
export interface Target {
  readonly target: number;
  readonly value: number;
}

/** The names that a declaration, a lone declarator or a parameter introduces, in order. */
export function codeTargets(view: SyntaxView, node: number): Target[] {
  const { table, snapshot } = view;
  const kind = snapshot.kind[node]!;
  if (view.role(node) === Role.parameter)
    return [{ target: view.childByField(node, table.slot.name[kind]!), value: view.child(node, "value") }];
  if (view.role(node) === Role.declarator) {
    const value = view.child(node, "right");
    const targets = view.children(node).filter((child) => snapshot.field[child] === table.slot.left[kind]);
    return targets.map((target, i) => ({ target, value: i === targets.length - 1 ? value : -1 }));
  }
  const field = table.slot.left[kind]!;
  return view
    .children(node)
    .filter((child) => view.role(child) === Role.declarator || (field !== 0 && snapshot.field[child] === field))
    .map((child) => (view.role(child) === Role.declarator ? targetOf(view, child) : { target: child, value: -1 }));
}

function targetOf(view: SyntaxView, declarator: number): Target {
  const field = view.table.slot.left[view.snapshot.kind[declarator]!]!;
  return { target: view.childByField(declarator, field), value: view.child(declarator, "right") };
}

/** What wraps a name, the outermost first: for `**p` both pointers. */
export function wrappersOf(view: SyntaxView, target: number): number[] {
  const wrappers: number[] = [];
  for (let at = target; at >= 0 && view.role(at) === Role.nameWrapper; at = view.wrapped(at)) wrappers.push(at);
  return wrappers;
}

/** What wraps a function's name besides its parameters: the `*` of `char *f()`. */
export function returnWrappers(view: SyntaxView, node: number): number[] {
  const { slot } = view.table;
  const { kind } = view.snapshot;
  const target = view.childByField(node, slot.name[kind[node]!]!);
  return wrappersOf(view, target).filter((wrapper) => slot.parameters[kind[wrapper]!] === 0);
}

/** The words before a declaration that a pattern may leave out: `static`, `const`, `pub`. */
export function modifiersOf(view: SyntaxView, node: number): string[] {
  return view
    .children(node)
    .filter((child) => view.role(child) === Role.optional)
    .flatMap((child) => view.textOf(child).split(/\s+/))
    .filter((word) => /^[A-Za-z_][\w()]*$/.test(word));
}

/** The words among a node's own tokens. */
export function ownWords(view: SyntaxView, node: number): string[] {
  const { next } = view.snapshot;
  const words: string[] = [];
  for (let c = node + 1; c < next[node]!; c = next[c]!) {
    const text = view.isNamed(c) ? "" : view.textOf(c);
    if (/^[a-z]+$/.test(text)) words.push(text);
  }
  return words;
}
