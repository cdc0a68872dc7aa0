import type { ImportedName } from "./definition.ts";
import type { SyntaxView } from "./view.ts";

/**
 * `using A.B;` and `using static A.B;` open a namespace or a class, whose members go by their own names;
 * `using C = A.B;` binds one name.
 */
export function importedNames(view: SyntaxView, node: number): ImportedName[] {
  const [first, second] = view.children(node);
  if (first === undefined) return [];
  if (second === undefined) return [{ local: "*", path: pathOf(view, first), node: first }];
  return [{ local: view.textOf(first), path: pathOf(view, second), node: first }];
}

function pathOf(view: SyntaxView, node: number): string {
  return view
    .textOf(node)
    .replace(/\s+/g, "")
    .replace(/^global::/, "");
}

/** `global::A` names what `A` does, whatever else goes by that name. */
export function modulePath(view: SyntaxView, node: number): string | undefined {
  const kind = view.table.grammar.kindName(view.snapshot.kind[node]!);
  return kind === "alias_qualified_name" ? pathOf(view, node) : undefined;
}
