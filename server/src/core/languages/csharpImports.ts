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

/** The classes that keywords name, by either name. */
const KEYWORD_TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    string: "String",
    object: "Object",
    bool: "Boolean",
    byte: "Byte",
    char: "Char",
    short: "Int16",
    int: "Int32",
    uint: "UInt32",
    long: "Int64",
    ulong: "UInt64",
    float: "Single",
    double: "Double",
    decimal: "Decimal",
  }).flatMap(([keyword, name]) => [keyword, name].map((written) => [written, `System.${name}`] as const)),
);

/**
 * `global::A` names what `A` does, whatever else goes by that name; `string` and `String` name the same class, unless
 * the file has one of its own.
 */
export function modulePath(view: SyntaxView, node: number): string | undefined {
  const kind = view.table.kindName(view.snapshot.kind[node]!);
  if (kind === "alias_qualified_name") return pathOf(view, node);
  return kind === "predefined_type" || kind === "identifier" ? KEYWORD_TYPES.get(view.textOf(node)) : undefined;
}
