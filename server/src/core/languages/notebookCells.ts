import { EmbeddedText } from "./embedded.ts";
import { Role } from "./roles.ts";
import { unescapeC } from "./strings.ts";
import type { SyntaxView } from "./view.ts";

/** The code cells of a notebook in their order, joined: names are known from one cell to the next. */
export function notebookCells(view: SyntaxView): readonly EmbeddedText[] {
  const root = view.firstChild(0);
  if (root < 0 || !isPython(view, root)) return [];
  const code = new EmbeddedText("python", (text) => JSON.stringify(text).slice(1, -1));
  // Cells are known by what they hold, so that those of a broken file are found too.
  for (let cell = 0; cell < view.count; cell++) {
    if (view.role(cell) !== Role.object || stringAt(view, cell, "cell_type") !== "code") continue;
    const source = member(view, cell, "source");
    if (source >= 0) addCell(view, source, code);
  }
  return code.text === "" ? [] : [code];
}

/** A piece of a cell's text, with where it is written in the file. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Magics that go on with Python; a cell with any other is in another language, or is written elsewhere. */
const PYTHON_MAGIC = /^%%(?:time|timeit|capture|prun|python3?|debug|memit|mprun)\b/;

function addCell(view: SyntaxView, source: number, into: EmbeddedText): void {
  const strings = view.role(source) === Role.list ? view.children(source) : [source];
  const pieces = strings.filter((node) => view.role(node) === Role.string).flatMap((node) => piecesOf(view, node));
  const text = pieces.map((piece) => piece.text).join("");
  if (text.startsWith("%%") && !PYTHON_MAGIC.test(text)) return;
  // Lines for the shell and for magics are no Python: as comments they keep their place.
  const signs = new Set(
    [...text.matchAll(/^[ \t]*[%!?](?=\S)/gm)].map(({ index, 0: { length } }) => index + length - 1),
  );
  let at = 0;
  for (const { text: piece, start, end } of pieces) {
    into.add(replaceSigns(piece, at, signs), start, end);
    at += piece.length;
  }
  into.separate(text.endsWith("\n") ? "\n" : "\n\n");
}

function replaceSigns(piece: string, at: number, signs: ReadonlySet<number>): string {
  let out = "";
  for (let i = 0; i < piece.length; i++) out += signs.has(at + i) ? "#" : piece[i];
  return out;
}

/** The text of a JSON string, each escape a piece of its own. */
function piecesOf(view: SyntaxView, node: number): Piece[] {
  const start = view.snapshot.start[node]! + 1;
  const written = view.text.slice(start, view.snapshot.end[node]! - 1);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: sign, index } of written.matchAll(/\\(?:u[\da-fA-F]{4}|.)/gs)) {
    if (index > at) pieces.push({ text: written.slice(at, index), start: start + at, end: start + index });
    at = index + sign.length;
    pieces.push({ text: unescapeC(sign), start: start + index, end: start + at });
  }
  if (at < written.length) pieces.push({ text: written.slice(at), start: start + at, end: start + written.length });
  return pieces;
}

/** A notebook says its language in one of two places, or leaves it out; then it is Python. */
function isPython(view: SyntaxView, root: number): boolean {
  const metadata = member(view, root, "metadata");
  if (metadata < 0) return true;
  const info = member(view, metadata, "language_info");
  const kernel = member(view, metadata, "kernelspec");
  const language =
    (info < 0 ? undefined : stringAt(view, info, "name")) ??
    (kernel < 0 ? undefined : stringAt(view, kernel, "language"));
  return language === undefined || /python/i.test(language);
}

function stringAt(view: SyntaxView, object: number, key: string): string | undefined {
  const value = member(view, object, key);
  return value < 0 || view.role(value) !== Role.string ? undefined : view.textOf(value).slice(1, -1);
}

/** The value of an object's member, or -1. */
function member(view: SyntaxView, object: number, key: string): number {
  for (const pair of view.children(object)) {
    const name = view.child(pair, "key");
    if (name >= 0 && view.textOf(name) === `"${key}"`) return view.child(pair, "value");
  }
  return -1;
}
