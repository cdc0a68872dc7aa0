import { Role } from "./roles.ts";
import type { SyntaxView } from "./view.ts";

/** The leaf that declares a field of a structure that the file defines; -1 where it does not. */
export function fieldLeaf(view: SyntaxView, structure: string, field: string): number {
  return fieldsOf(view, structure)?.get(field) ?? -1;
}

/** The leaves of a structure's fields, by name, in order. Undefined where the file does not define it, or has bit fields. */
export function fieldsOf(view: SyntaxView, structure: string): ReadonlyMap<string, number> | undefined {
  let known = structures.get(view);
  if (!known) {
    known = findStructures(view);
    structures.set(view, known);
  }
  return known.get(structure.replace(/\b(?:struct|union|class|const|volatile)\s+/g, "").trim());
}

/** Whether a field is the last of its structure, where memory may go on behind it. */
export function isLastField(view: SyntaxView, leaf: number): boolean {
  const body = view.enclosing(leaf, Role.classBody);
  const last = body < 0 ? undefined : view.children(body).at(-1);
  return last !== undefined && view.contains(last, leaf);
}

const structures = new WeakMap<SyntaxView, ReadonlyMap<string, ReadonlyMap<string, number>>>();

/** Structures with a body, by their tag and by the names that a `typedef` gives them. */
function findStructures(view: SyntaxView): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const found = new Map<string, ReadonlyMap<string, number>>();
  const { parent } = view.snapshot;
  for (let node = 0; node < view.count; node++) {
    if (view.role(node) !== Role.classBody) continue;
    const specifier = parent[node]!;
    // The fields of a union share their memory, so that none says how much there is.
    if (view.text.startsWith("union", view.snapshot.start[specifier]!)) continue;
    const fields = readFields(view, node);
    const name = view.child(specifier, "name");
    const around = parent[specifier]!;
    const isNamed = view.table.grammar.kindName(view.snapshot.kind[around]!) === "type_definition";
    const aliases = isNamed ? view.children(around).filter((child) => view.role(child) === Role.name) : [];
    for (const at of [...(name < 0 ? [] : [name]), ...aliases]) found.set(view.textOf(at), fields);
  }
  return found;
}

function readFields(view: SyntaxView, body: number): ReadonlyMap<string, number> {
  const fields = new Map<string, number>();
  for (const declaration of view.children(body)) {
    for (const declarator of view.childrenIn(declaration, "left")) {
      const leaf = view.nameIn(declarator);
      if (leaf >= 0 && view.role(leaf) === Role.name) fields.set(view.textOf(leaf), leaf);
    }
  }
  return fields;
}
