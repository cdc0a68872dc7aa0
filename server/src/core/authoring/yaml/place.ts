import type { Span } from "../../findings/finding.ts";

/** A key, or an item of a list. */
export type Step = string | number;

/** Where in a YAML text somebody is writing. The text may be half finished: only indentation and signs are looked at. */
export interface YamlPlace {
  /**
   * `key`: where a key stands or may be written. `value`: behind a key, or an item of a list. `text`: within a block of
   * text (`|`).
   */
  readonly kind: "key" | "value" | "text";
  /** From the top to the map that the key belongs to, or to the value itself. Items of lists are numbered 0. */
  readonly path: readonly Step[];
  /** The word at the place, which a completion replaces; empty where there is none. */
  readonly word: Span;
  /** Keys that the map has already, the one at the place left out. */
  readonly siblings: readonly string[];
  /** The item of the outermost list that the place is in, from its first line to its last; the whole text for none. */
  readonly item: Span;
}

interface Open {
  readonly column: number;
  readonly step: Step;
  /** Number of the line. */
  readonly line: number;
}

const KEY = /^(?:"([^"]*)"|'([^']*)'|([^\s#"'[\]{},&*!|>%@`-][^#\n]*?|-[^\s#][^#\n]*?))\s*:(?=\s|$)/;
const BLOCK_TEXT = /:\s+(?:[|>][+-]?\d*[+-]?)\s*(?:#.*)?$|^(?:- )*[|>][+-]?\d*\s*$/;

/** @param part offsets of the YAML in the text; the front matter of a page is a part of it */
export function yamlPlace(text: string, offset: number, part: Span = { start: 0, end: text.length }): YamlPlace {
  const lines = text.slice(part.start, part.end).split("\n");
  const starts = startsOf(lines, part.start);
  let at = lines.length - 1;
  while (at > 0 && starts[at]! > offset) at--;
  const stack: Open[] = [];
  let textColumn = -1;
  for (let number = 0; number < at; number++) {
    const line = lines[number]!;
    if (line.trim() === "" || /^\s*#/.test(line)) continue;
    const indent = columnOf(line);
    if (textColumn >= 0 && indent > textColumn) continue;
    textColumn = open(stack, line, number);
  }
  const line = lines[at]!;
  const column = offset - starts[at]!;
  const word = wordAt(text, offset, starts[at]!, starts[at]! + line.length);
  const item = itemOf(stack, lines, starts, at, part);
  const isBlank = line.trim() === "";
  if (textColumn >= 0 && (isBlank ? column : columnOf(line)) > textColumn)
    return { kind: "text", path: stack.map(({ step }) => step), word, siblings: [], item };
  return { ...inLine(stack, line, at, column), word, siblings: siblingsOf(lines, at, column), item };
}

/** Takes one line into the stack; the column of its key where a block of text starts, else -1. */
function open(stack: Open[], line: string, number: number): number {
  const { column, rest } = openItems(stack, line, number);
  const key = KEY.exec(rest);
  if (key) {
    close(stack, column, false);
    stack.push({ column, step: key[1] ?? key[2] ?? key[3]!, line: number });
  }
  return BLOCK_TEXT.test(rest) ? (key ? column : column - 2) : -1;
}

/** The `- ` at the start of a line. */
function openItems(stack: Open[], line: string, number: number): { column: number; rest: string } {
  let column = columnOf(line);
  let rest = line.slice(column);
  for (let dash = /^-(\s+|$)/.exec(rest); dash; dash = /^-(\s+|$)/.exec(rest)) {
    close(stack, column, true);
    stack.push({ column, step: 0, line: number });
    column += dash[0].length;
    rest = rest.slice(dash[0].length);
  }
  return { column, rest };
}

/** Ends what a line at this column is no longer part of. The items of a list may stand at the column of its key. */
function close(stack: Open[], column: number, isItem: boolean): void {
  for (let last = stack.at(-1); last; last = stack.at(-1)) {
    const ends = last.column > column || (last.column === column && (!isItem || typeof last.step === "number"));
    if (!ends) return;
    stack.pop();
  }
}

function inLine(
  before: readonly Open[],
  line: string,
  number: number,
  column: number,
): Pick<YamlPlace, "kind" | "path"> {
  const stack = [...before];
  if (line.trim() === "") {
    close(stack, column, false);
    return { kind: "key", path: steps(stack) };
  }
  const start = openItems(stack, line, number);
  if (column < start.column) {
    const outer = [...before];
    close(outer, column, true);
    return { kind: "key", path: steps(outer) };
  }
  const key = KEY.exec(start.rest);
  const hasItem = stack.at(-1)?.line === number;
  if (!key) {
    if (!hasItem) close(stack, start.column, false);
    const isText = !hasItem && stack.length > 0 && start.rest.trim() !== "" && /\s/.test(start.rest.trim());
    return { kind: isText ? "value" : "key", path: steps(stack) };
  }
  close(stack, start.column, false);
  if (column <= start.column + key[0].trimEnd().length - 1) return { kind: "key", path: steps(stack) };
  const path = [...steps(stack), key[1] ?? key[2] ?? key[3]!];
  const typed = line.slice(start.column + key[0].length, column);
  return inFlow(path, typed);
}

/** Within `[a, b]` or `{ a: b }` on one line. */
function inFlow(path: readonly Step[], typed: string): Pick<YamlPlace, "kind" | "path"> {
  let here = [...path];
  const opened: string[] = [];
  let from = 0;
  for (let at = 0; at < typed.length; at++) {
    const sign = typed[at]!;
    if (sign === "[" || sign === "{") {
      opened.push(sign);
      if (sign === "[") here.push(0);
      from = at + 1;
    } else if (sign === "]" || sign === "}") {
      if (opened.pop() === "[") here = here.slice(0, -1);
      from = at + 1;
    } else if (sign === ",") from = at + 1;
  }
  if (opened.at(-1) !== "{") return { kind: "value", path: here };
  const key = /^\s*([^\s:]+):\s/.exec(typed.slice(from));
  return key ? { kind: "value", path: [...here, key[1]!] } : { kind: "key", path: here };
}

/** Other keys of the map that a line at a column belongs to. */
function siblingsOf(lines: readonly string[], at: number, column: number): string[] {
  const own = lines[at]!;
  const wanted = own.trim() === "" ? column : keyColumn(own);
  const found: string[] = [];
  const look = (number: number): boolean => {
    const line = lines[number]!;
    if (line.trim() === "" || /^\s*#/.test(line)) return true;
    if (columnOf(line) > wanted) return true;
    const key = keyColumn(line) === wanted ? KEY.exec(line.slice(wanted)) : null;
    if (key) found.push(key[1] ?? key[2] ?? key[3]!);
    return columnOf(line) >= wanted;
  };
  const startsItem = (number: number) => columnOf(lines[number]!) < wanted;
  if (own.trim() === "" || !startsItem(at)) for (let number = at - 1; number >= 0 && look(number); number--);
  for (let number = at + 1; number < lines.length && !startsOther(lines[number]!, wanted); number++) look(number);
  return found;
}

function startsOther(line: string, wanted: number): boolean {
  return line.trim() !== "" && columnOf(line) < wanted;
}

/** Column of what stands behind the `- ` of a line. */
function keyColumn(line: string): number {
  return /^\s*(?:-\s+)*/.exec(line)![0].length;
}

function columnOf(line: string): number {
  return /^ */.exec(line)![0].length;
}

function steps(stack: readonly Open[]): Step[] {
  return stack.map(({ step }) => step);
}

function startsOf(lines: readonly string[], from: number): number[] {
  let at = from;
  return lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
}

function wordAt(text: string, offset: number, from: number, to: number): Span {
  const isPart = (at: number) => at >= from && at < to && /[\w$.*/-]/.test(text[at]!);
  let start = offset;
  let end = offset;
  while (isPart(start - 1)) start--;
  while (isPart(end)) end++;
  // `- ` in front of a word is a sign of the list.
  if (text[start] === "-" && start === end - 1) start = end;
  return { start, end };
}

function itemOf(
  stack: readonly Open[],
  lines: readonly string[],
  starts: readonly number[],
  at: number,
  part: Span,
): Span {
  const own = /^(\s*)- /.exec(lines[at]!);
  const outer = stack.find(({ step }) => typeof step === "number");
  const column = outer?.column ?? own?.[1]?.length;
  if (column === undefined) return part;
  const first = own && own[1]!.length <= column ? at : (outer?.line ?? at);
  let last = at + 1;
  while (last < lines.length && (lines[last]!.trim() === "" || columnOf(lines[last]!) > column)) last++;
  return { start: starts[first]!, end: starts[last] ?? part.end };
}
