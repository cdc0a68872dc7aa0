import { Edit, type Tree } from "web-tree-sitter";
import type { TextEdit } from "../text/edit.ts";

/** Tells the tree what an edit changes, so that the next parse reuses the rest. */
export function editTree(tree: Tree, text: string, { start, end, newText }: TextEdit): void {
  const startPosition = pointAt(text, start);
  tree.edit(
    new Edit({
      startIndex: start,
      oldEndIndex: end,
      newEndIndex: start + newText.length,
      startPosition,
      oldEndPosition: advance(startPosition, text.slice(start, end)),
      newEndPosition: advance(startPosition, newText),
    }),
  );
}

type Point = { row: number; column: number };

function pointAt(text: string, offset: number): Point {
  let row = 0;
  let lineStart = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) {
    row++;
    lineStart = at + 1;
  }
  return { row, column: offset - lineStart };
}

function advance(from: Point, inserted: string): Point {
  const end = pointAt(inserted, inserted.length);
  return end.row === 0
    ? { row: from.row, column: from.column + inserted.length }
    : { row: from.row + end.row, column: end.column };
}
