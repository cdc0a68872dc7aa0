import type { ExportedName } from "./definition.ts";
import { Role } from "./roles.ts";
import type { SyntaxView } from "./view.ts";

/** What `export` and `module.exports` hand on under other names than it has in the file. */
export function exportedNames(view: SyntaxView): ExportedName[] {
  return view.children(0).flatMap((statement) => {
    const kind = view.table.grammar.kindName(view.snapshot.kind[statement]!);
    if (kind === "export_statement") return ofExport(view, statement);
    if (kind !== "expression_statement") return [];
    const assign = view.firstChild(statement);
    return assign >= 0 && view.role(assign) === Role.assign ? ofAssignment(view, assign) : [];
  });
}

function ofExport(view: SyntaxView, statement: number): ExportedName[] {
  const children = view.children(statement);
  const source = children.find((child) => view.role(child) === Role.string);
  const module = source === undefined ? undefined : view.textOf(source).slice(1, -1);
  const written = view.textOf(statement);
  if (module !== undefined && /^export\s*\*\s*(?:as\b)?/.test(written)) {
    const name = /^export\s*\*\s*as\s+([\w$]+)/.exec(written)?.[1];
    return [{ name: name ?? "*", of: "*", module }];
  }
  if (/^export\s+default\b/.test(written)) {
    const value = children.at(-1);
    return value === undefined ? [] : ofDefault(view, view.unwrap(value));
  }
  const list = /^export\s*(?:type\s*)?\{([^}]*)\}/.exec(written)?.[1];
  if (list === undefined) return [];
  return list.split(",").flatMap((item) => {
    const [of, name = of] = item
      .trim()
      .replace(/^type\s+/, "")
      .split(/\s+as\s+/);
    return of && name ? [{ name, of, ...(module !== undefined && { module }) }] : [];
  });
}

/** `module.exports = a`, `module.exports = { a, b: c }`, `exports.b = a`. */
function ofAssignment(view: SyntaxView, assign: number): ExportedName[] {
  const left = view.child(assign, "left");
  const right = view.child(assign, "right");
  if (left < 0 || right < 0) return [];
  const target = view.textOf(left);
  const value = view.unwrap(right);
  if (target === "module.exports") return ofDefault(view, value);
  const name = /^(?:module\.)?exports\.([\w$]+)$/.exec(target)?.[1];
  if (name === undefined || view.role(value) !== Role.name) return [];
  return [{ name, of: view.textOf(value) }];
}

function ofDefault(view: SyntaxView, value: number): ExportedName[] {
  const role = view.role(value);
  if (role === Role.object) {
    return view.children(value).flatMap((pair) => {
      if (view.role(pair) !== Role.pair) return [];
      const key = view.child(pair, "key");
      const of = view.child(pair, "value");
      return key < 0 || of < 0 || view.role(of) !== Role.name ? [] : [{ name: view.textOf(key), of: view.textOf(of) }];
    });
  }
  if (role === Role.name) return [{ name: "default", of: view.textOf(value) }];
  const made = /^new\s+([\w$]+)/.exec(view.textOf(value))?.[1];
  if (made !== undefined) return [{ name: "default", of: `new ${made}` }];
  const name = view.child(value, "name");
  if (role === Role.class || role === Role.function || role === Role.lambda)
    return [{ name: "default", of: name < 0 ? "" : view.textOf(name), node: value }];
  return [];
}
