import type { Facts } from "../facts/facts.ts";
import type { Span } from "../findings/finding.ts";
import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import { LineIndex } from "../text/lineIndex.ts";

/** A test that is longer than this shows too much. */
const MAX_LINES = 60;

/**
 * Texts that a rule could be tested on, the best first: the function or class that the code stands in, with the imports
 * that it uses; the code alone; the whole file.
 */
export function testTexts(view: SyntaxView, facts: Facts, target: Span): string[] {
  const { snapshot, text } = view;
  const around: number[] = [];
  for (let node = view.covering(target.start, target.end); node > 0; node = snapshot.parent[node]!)
    if (ENOUGH.has(view.role(node)) || snapshot.parent[node] === 0) around.push(node);
  const wholes = around.reverse().map((node) => ({ start: snapshot.start[node]!, end: snapshot.end[node]! }));
  const parts = [...wholes, target].map((span) => wholeLines(text, span));
  const texts = parts.map((span) => {
    const head = headOf(view, facts, span);
    return `${head}${head === "" ? "" : "\n"}${dedented(text.slice(span.start, span.end))}\n`;
  });
  const whole = text.endsWith("\n") ? text : `${text}\n`;
  return [...new Set([...texts.filter((each) => each.split("\n").length <= MAX_LINES), whole])];
}

const ENOUGH: ReadonlySet<number> = new Set([Role.function, Role.class, Role.decorated]);

function wholeLines(text: string, { start, end }: Span): Span {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const line = text.indexOf("\n", end);
  return { start: from, end: line < 0 ? text.length : line };
}

/** What has to stand before a part of a file: how files begin, and the imports that the part uses. */
function headOf(view: SyntaxView, facts: Facts, part: Span): string {
  const { snapshot, text } = view;
  const used = new Set<number>();
  for (let node = 0; node < snapshot.count; node++) {
    if (view.role(node) !== Role.name || snapshot.start[node]! < part.start || snapshot.end[node]! > part.end) continue;
    const declaration = facts.declarationOf(node);
    if (declaration && (declaration.what === "import" || facts.path(node) !== undefined)) used.add(declaration.node);
  }
  const lines: string[] = [];
  for (let node = 1; node < snapshot.next[0]!; node = snapshot.next[node]!) {
    const start = snapshot.start[node]!;
    const end = snapshot.end[node]!;
    if (end > part.start) break;
    const role = view.role(node);
    const isStart = start === 0 && text.startsWith("<?");
    const isNeeded = [...used].some((name) => name >= node && name < snapshot.next[node]!);
    if (isStart || role === Role.package || isNeeded || (role === Role.import && opensAll(view, node)))
      lines.push(text.slice(start, end).trimEnd() + (/^[ \t]*;/.test(text.slice(end)) ? ";" : ""));
  }
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

function opensAll(view: SyntaxView, node: number): boolean {
  return view.table.definition.imports(view, node).some(({ local }) => local === "*");
}

function dedented(code: string): string {
  const lines = code.split(/\r?\n/);
  const indents = lines.filter((line) => line.trim() !== "").map((line) => /^[ \t]*/.exec(line)![0].length);
  const common = Math.min(...indents, 1_000);
  return lines.map((line) => line.slice(common)).join("\n");
}

/** The text with a comment above each line on which something is found, at its indentation. */
export function annotated(text: string, found: readonly Span[], annotation: string): string {
  const index = new LineIndex(text);
  const lines = text.split("\n");
  const numbers = new Set(found.map(({ start }) => index.lineAt(start)));
  return lines
    .flatMap((line, number) => (numbers.has(number) ? [`${/^[ \t]*/.exec(line)![0]}${annotation}`, line] : [line]))
    .join("\n");
}
