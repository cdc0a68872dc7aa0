import type { ImportedName, ImportStyle } from "../languages/definition.ts";
import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import type { ImportNeed } from "../rules/rule.ts";
import type { TextEdit } from "../text/edit.ts";
import { fileStyle } from "./style.ts";

/**
 * The edits that make the needed names available: nothing for what is imported, joined to an import of the same module,
 * else a new line below the imports. Undefined where the file imports something else by a name that is needed.
 */
export function importEdits(view: SyntaxView, needs: readonly ImportNeed[], path: string): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  const fresh: ImportNeed[] = [];
  const imports = importsOf(view);
  for (const need of needs) {
    if (isImported(view, imports, need)) continue;
    if (isTaken(view, imports, need)) return undefined;
    const joined = need.name ? joinTo(view, imports, need.module, need.name) : undefined;
    if (joined) edits.push(joined);
    else fresh.push(need);
  }
  if (fresh.length > 0) edits.push(newImports(view, imports, fresh, path));
  return edits;
}

interface ImportSite {
  /** The statement. */
  readonly node: number;
  readonly style: ImportStyle;
  readonly names: readonly ImportedName[];
}

/** Import statements at the top level of the file, in order. */
function importsOf(view: SyntaxView): ImportSite[] {
  const sites: ImportSite[] = [];
  for (const node of view.children(0)) {
    const role = view.role(node);
    if (role === Role.import) {
      sites.push({ node, style: "module", names: view.table.definition.imports(view, node) });
    } else if (role === Role.call) {
      const path = view.table.definition.modulePath(view, node);
      if (path !== undefined) sites.push({ node, style: "module", names: [{ local: path, path, node }] });
    } else if (role === Role.declaration) {
      const names = view.children(node).flatMap((declarator) => requiredNames(view, declarator));
      if (names.length > 0) sites.push({ node, style: "commonjs", names });
    }
  }
  return sites;
}

/** Names that `const … = require("m")` makes visible. */
function requiredNames(view: SyntaxView, declarator: number): ImportSite["names"] {
  const target = view.child(declarator, "left");
  const value = view.child(declarator, "right");
  if (target < 0 || value < 0) return [];
  const module = view.table.definition.modulePath(view, value);
  if (module === undefined) return [];
  if (view.role(target) === Role.name) return [{ local: view.textOf(target), path: module, node: target }];
  return view.children(target).map((entry) => {
    const key = view.child(entry, "key");
    const local = view.child(entry, "value");
    const name = key >= 0 ? key : entry;
    return { local: view.textOf(local >= 0 ? local : entry), path: `${module}.${view.textOf(name)}`, node: entry };
  });
}

function isImported(view: SyntaxView, imports: readonly ImportSite[], need: ImportNeed): boolean {
  const { canonicalModule, preludes } = view.table.definition;
  const module = canonicalModule(need.module);
  const wanted = need.name ? `${module}.${need.name}` : module;
  const local = localOf(view, need);
  const isShown = (packageName: string) => need.as === undefined && wanted === `${packageName}.${local}`;
  if (preludes?.some(isShown)) return true;
  const fits = (name: ImportSite["names"][number]) =>
    name.local === "*"
      ? name.path === module || isShown(name.path)
      : name.local === local && (name.module ?? name.path) === wanted;
  return imports.some(({ names }) => names.some(fits));
}

/** Whether an import gives the name that is needed to something else. */
function isTaken(view: SyntaxView, imports: readonly ImportSite[], need: ImportNeed): boolean {
  const local = localOf(view, need);
  return imports.some(({ names }) => names.some((name) => name.local === local && local !== "*"));
}

function localOf(view: SyntaxView, need: ImportNeed): string {
  return need.as ?? need.name ?? view.table.definition.localName(need.module);
}

/** Adds a name to an import that already takes names from the module. */
function joinTo(view: SyntaxView, imports: readonly ImportSite[], module: string, name: string): TextEdit | undefined {
  const path = view.table.definition.canonicalModule(module);
  for (const { node, names } of imports) {
    const last = names.findLast(
      (entry) => entry.path.startsWith(`${path}.`) && !entry.path.slice(path.length + 1).includes("."),
    );
    const text = view.textOf(node);
    if (!last || text.startsWith("import type")) continue;
    const holder = view.table.grammar.kindName(view.snapshot.kind[view.snapshot.parent[last.node]!]!);
    const isList = /\{/.test(text) || text.startsWith("from ");
    if (!isList) continue;
    const members = names.filter((entry) => entry.path.startsWith(`${path}.`));
    const sorted = sortedPlace(view, members, name);
    if (sorted) return sorted;
    const at = /specifier|aliased/.test(holder)
      ? view.snapshot.end[view.snapshot.parent[last.node]!]!
      : view.snapshot.end[last.node]!;
    return { start: at, end: at, newText: `, ${name}` };
  }
  return undefined;
}

/** Before the first greater name, where the names are in alphabetical order and none is renamed. */
function sortedPlace(view: SyntaxView, names: ImportSite["names"], name: string): TextEdit | undefined {
  const listed = names.filter(({ path }) => path.includes("."));
  const locals = listed.map(({ local }) => local);
  const isSorted = locals.every((local, i) => i === 0 || locals[i - 1]!.toLowerCase() <= local.toLowerCase());
  const next = listed.find(({ local }) => local.toLowerCase() > name.toLowerCase());
  if (
    !isSorted ||
    !next ||
    view.text
      .slice(view.snapshot.start[view.snapshot.parent[next.node]!], view.snapshot.end[next.node])
      .includes(" as ")
  )
    return undefined;
  const at = view.snapshot.start[next.node]!;
  return { start: at, end: at, newText: `${name}, ` };
}

/** Above the first import line that comes later in the alphabet, where the lines of that form are in order. */
function sortedLine(view: SyntaxView, imports: readonly ImportSite[], line: string): number | undefined {
  const form = line.split(" ", 1)[0]!;
  const last = imports.findLastIndex(({ node }) => view.textOf(node).startsWith(`${form} `));
  if (last < 0 || view.table.definition.patterns.statementEnd !== "") return undefined;
  let first = last;
  while (first > 0 && isDirectlyBelow(view, imports[first]!.node, imports[first - 1]!.node)) first--;
  const block = imports.slice(first, last + 1).filter(({ node }) => view.textOf(node).startsWith(`${form} `));
  const texts = block.map(({ node }) => view.textOf(node));
  const isSorted = texts.every((text, i) => i === 0 || texts[i - 1]! <= text);
  const next = block.find(({ node }) => view.textOf(node) > line);
  return isSorted && next ? view.snapshot.start[next.node]! : undefined;
}

function isDirectlyBelow(view: SyntaxView, node: number, above: number): boolean {
  return (
    view.text.slice(view.snapshot.end[above], view.snapshot.start[node]).trim() === "" &&
    !/\n\s*\n/.test(view.text.slice(view.snapshot.end[above], view.snapshot.start[node]))
  );
}

function newImports(
  view: SyntaxView,
  imports: readonly ImportSite[],
  needs: readonly ImportNeed[],
  path: string,
): TextEdit {
  const { text, snapshot, table } = view;
  const { quote, eol } = fileStyle(text);
  const style = importStyle(view, imports, path);
  const last = imports.findLast((site) => site.style === style) ?? imports.at(-1);
  const noSemicolons = last !== undefined && !view.textOf(last.node).trimEnd().endsWith(";");
  const lines = needs.map((need) => {
    const line = table.definition.renderImport(need, style, quote);
    return noSemicolons ? line.replace(/;$/, "") : line;
  });
  const joined = last && table.definition.joinImport?.(view, last.node, lines);
  if (joined) return joined;
  const sorted = lines.length === 1 ? sortedLine(view, imports, lines[0]!) : undefined;
  if (sorted !== undefined) return { start: sorted, end: sorted, newText: lines[0]! + eol };
  if (last) {
    // The node of a directive has the end of its line.
    const end = lineEnd(text, snapshot.start[last.node]! + view.textOf(last.node).trimEnd().length);
    return { start: end, end, newText: eol + lines.join(eol) };
  }
  const header = view.children(0).find((child) => view.role(child) === Role.package);
  if (header !== undefined) {
    const end = lineEnd(text, snapshot.end[header]!);
    return { start: end, end, newText: eol + eol + lines.join(eol) };
  }
  const start = startOfCode(view);
  return {
    start,
    end: start,
    newText: lines.join(eol) + eol + (text.startsWith(eol, start) || start >= text.length ? "" : eol),
  };
}

/** Whether the file imports (or should) by `import` or by `require`. */
function importStyle(view: SyntaxView, imports: readonly ImportSite[], path: string): ImportStyle {
  const named = view.table.definition.importStyle?.(path);
  if (named) return named;
  if (imports.some(({ style }) => style === "module")) return "module";
  if (imports.length > 0 || /\brequire\(|\bmodule\.exports\b/.test(view.text)) return "commonjs";
  return "module";
}

/** The offset below the comments, docstring and directives with which a file starts. */
function startOfCode(view: SyntaxView): number {
  const { snapshot, text, table } = view;
  const preamble = table.definition.preamble ?? [];
  for (let child = 1; child < view.count; child = snapshot.next[child]!) {
    if (view.isComment(child) || preamble.includes(table.kindName(snapshot.kind[child]!))) continue;
    const inner = view.role(child) === Role.expressionStatement ? view.firstChild(child) : -1;
    const isHeader = (inner >= 0 && view.role(inner) === Role.string) || view.table.isHeader(snapshot.kind[child]!);
    if (!isHeader) return precedingComment(view, child);
  }
  return text.length;
}

/** A comment right above the first statement belongs to it; one with a blank line below is the file's. */
function precedingComment(view: SyntaxView, first: number): number {
  const { start } = view.snapshot;
  let at = start[first]!;
  for (;;) {
    const before = view.text.slice(0, at).trimEnd();
    const gap = view.text.slice(before.length, at);
    const comment = view.covering(Math.max(before.length - 1, 0), before.length);
    const isAttached =
      view.isComment(comment) && (gap.match(/\n/g)?.length ?? 0) === 1 && !view.text.startsWith("#!", start[comment]);
    if (!isAttached) return at;
    at = start[comment]!;
  }
}

function lineEnd(text: string, from: number): number {
  const end = /\r?\n/.exec(text.slice(from));
  return end ? from + end.index : text.length;
}
