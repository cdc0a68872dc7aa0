import type { ImportedName } from "./definition.ts";
import { Role } from "./roles.ts";
import type { SyntaxView } from "./view.ts";

/** Names that `import … from "m"` (and TypeScript's `import x = require("m")`) makes visible. */
export function importedNames(view: SyntaxView, node: number): ImportedName[] {
  const { table } = view;
  const source = view.children(node).find((child) => view.role(child) === Role.string);
  const found: ImportedName[] = [];
  if (source === undefined) return importRequire(view, node);
  const module = moduleName(view, source);
  const walk = (at: number): void => {
    const kind = table.grammar.kindName(view.snapshot.kind[at]!);
    if (kind === "import_specifier") {
      const [name, alias] = view.children(at);
      if (name === undefined) return;
      const imported = view.textOf(name).replace(/^['"]|['"]$/g, "");
      const local = alias ?? name;
      found.push({
        local: view.textOf(local),
        path: imported === "default" ? module : `${module}.${imported}`,
        node: local,
      });
    } else if (kind === "identifier") {
      found.push({ local: view.textOf(at), path: module, node: at });
    } else if (kind !== "string" && kind !== "import_attribute") {
      for (const child of view.children(at)) walk(child);
    }
  };
  for (const child of view.children(node)) walk(child);
  return found;
}

function importRequire(view: SyntaxView, node: number): ImportedName[] {
  const clause = view.children(node)[0];
  if (clause === undefined) return [];
  const [name, source] = view.children(clause);
  if (name === undefined || source === undefined || view.role(source) !== Role.string) return [];
  return [{ local: view.textOf(name), path: moduleName(view, source), node: name }];
}

/** `require("m")`, `await import("m")` and `import("m")` name the module `m`. */
export function modulePath(view: SyntaxView, node: number): string | undefined {
  const role = view.role(node);
  if (role === Role.name || role === Role.member || role === Role.string) return undefined;
  if (role !== Role.call) {
    if (view.table.grammar.kindName(view.snapshot.kind[node]!) !== "await_expression") return undefined;
    const inner = view.firstChild(node);
    return inner < 0 ? undefined : modulePath(view, view.unwrap(inner));
  }
  const callee = view.child(node, "callee");
  const list = view.child(node, "arguments");
  if (callee < 0 || list < 0) return undefined;
  const name = view.textOf(callee);
  if (name !== "require" && name !== "import") return undefined;
  const [source, ...others] = view.children(list);
  if (source === undefined || others.length > 0 || view.role(source) !== Role.string) return undefined;
  return moduleName(view, source);
}

function moduleName(view: SyntaxView, literal: number): string {
  return view.table.definition.canonicalModule(view.textOf(literal).slice(1, -1));
}
