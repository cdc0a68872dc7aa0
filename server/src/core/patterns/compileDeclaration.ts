import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import { codeTargets, modifiersOf, ownWords, wrappersOf } from "./declared.ts";
import type { ChildPattern, DeclaredType, PatternNode, WrapperPattern } from "./pattern.ts";

/** What the compiler of patterns lends to the parts of it that stand in files of their own. */
export interface Compiling {
  readonly view: SyntaxView;
  node(at: number): PatternNode;
}

/**
 * A declaration of one variable with its type (`char *$X = $E;`) or with a word that makes it one (`let $X = $E`), or a
 * parameter with a type. Undefined for what is none of these, and in languages where nothing stands around the name.
 */
export function compileDeclaration(compiler: Compiling, node: number): PatternNode | undefined {
  const { view } = compiler;
  if (!view.table.wrapsNames) return undefined;
  const words = wordsOf(view, node);
  const type = view.child(node, "type");
  if (type < 0 && words.length === 0) return undefined;
  const targets = codeTargets(view, node);
  if (targets.length !== 1) return undefined;
  const [{ target, value }] = targets as [{ target: number; value: number }];
  const wrappers = wrappersOf(view, target);
  return {
    op: "declare",
    isParameter: view.role(node) === Role.parameter,
    words,
    declared: compileType(compiler, node, wrappers),
    name: target < 0 ? undefined : compiler.node(view.nameIn(target)),
    value: value < 0 ? undefined : compiler.node(value),
  };
}

/** The type of what is declared at a node, with the wrappers around its name; silent where the pattern is. */
export function compileType(compiler: Compiling, node: number, wrappers: readonly number[]): DeclaredType {
  const { view } = compiler;
  const type = view.child(node, "type");
  return {
    type: type < 0 ? undefined : compiler.node(type),
    modifiers: modifiersOf(view, node),
    wrappers: wrappers.map((wrapper) => compileWrapper(compiler, wrapper)),
  };
}

function compileWrapper(compiler: Compiling, wrapper: number): WrapperPattern {
  const { view } = compiler;
  const inner = view.wrapped(wrapper);
  const others = view.children(wrapper).filter((child) => child !== inner && view.role(child) !== Role.optional);
  return {
    kind: view.snapshot.kind[wrapper]!,
    others: others.map((child): ChildPattern => ({ field: view.snapshot.field[child]!, node: compiler.node(child) })),
  };
}

/** The words that make a statement a declaration (`let`, `const`, `var`), where the language has such. */
function wordsOf(view: SyntaxView, node: number): string[] {
  return view.role(node) === Role.declarator ? ownWords(view, node) : [];
}
