import type { TextEdit } from "../text/edit.ts";
import type { ImportedName } from "./definition.ts";
import { Role } from "./roles.ts";
import type { SyntaxView } from "./view.ts";

/**
 * Names that an import declaration makes visible. Patterns name a package by its last part, since that is all that Go
 * lets one write: `exec.Command`, whatever the file calls `os/exec`.
 */
export function importedNames(view: SyntaxView, node: number): ImportedName[] {
  const { grammar } = view.table;
  const specs = view.children(node).filter((child) => view.role(child) === Role.import);
  return specs.flatMap((spec) => {
    const path = view.childByField(spec, grammar.fieldId("path"));
    if (path < 0) return [];
    const module = view.textOf(path).slice(1, -1);
    const name = view.childByField(spec, grammar.fieldId("name"));
    const written = name < 0 ? undefined : view.textOf(name);
    if (written === "_") return [];
    const local = written === "." ? "*" : (written ?? packageNameOf(module));
    return [{ local, path: packageNameOf(module), module, node: name < 0 ? path : name }];
  });
}

/** The name that a package goes by unless a file says otherwise: `yaml` for `gopkg.in/yaml.v3`. */
export function packageNameOf(module: string): string {
  const parts = module.split("/");
  if (parts.length > 1 && /^v\d+$/.test(parts.at(-1)!)) parts.pop();
  return parts
    .at(-1)!
    .replace(/\.v\d+$/, "")
    .replace(/^go-|[-.]go$/g, "")
    .replace(/\W/g, "");
}

/**
 * Adds packages to an import declaration in parentheses: among those of their kind (of the standard library or not),
 * before the first one that comes later in the alphabet; several go to the end.
 */
export function joinImport(view: SyntaxView, node: number, lines: readonly string[]): TextEdit | undefined {
  const { start, end } = view.snapshot;
  const specs = view.children(node).filter((child) => view.role(child) === Role.import);
  const last = specs.at(-1);
  if (last === undefined || !/^import\s*\(/.test(view.textOf(node))) return undefined;
  const eol = view.text.includes("\r\n") ? "\r\n" : "\n";
  const added = lines.map((line) => line.replace(/^import /, ""));
  const only = added.length === 1 ? added[0] : undefined;
  const alike = only ? specs.filter((spec) => isStandard(view.textOf(spec)) === isStandard(only)) : [];
  const next = only ? alike.find((spec) => pathIn(view.textOf(spec)) > pathIn(only)) : undefined;
  const at = next ?? alike.at(-1) ?? last;
  const indent = /[ \t]*$/.exec(view.text.slice(0, start[at]))![0];
  if (next !== undefined) return { start: start[next]!, end: start[next]!, newText: only + eol + indent };
  return { start: end[at]!, end: end[at]!, newText: added.map((line) => eol + indent + line).join("") };
}

function pathIn(spec: string): string {
  return spec.slice(spec.search(/["`]/) + 1, -1);
}

/** Other packages start with the name of a host. */
function isStandard(spec: string): boolean {
  return !pathIn(spec).split("/")[0]!.includes(".");
}
