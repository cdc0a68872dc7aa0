import { Edit } from "web-tree-sitter";
import type { TextEdit } from "../text/edit.ts";
import type { SyntaxTree } from "./grammar.ts";

/** Tells the tree what an edit changes, so that the next parse reuses the rest. */
export function editTree(tree: SyntaxTree, text: string, { start, end, newText }: TextEdit): void {
  const startPosition = pointIn(tree, text, start);
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

/** Counted from the node around, which knows where it starts: a file has far more lines than a node. */
function pointIn(tree: SyntaxTree, text: string, offset: number): Point {
  const around = tree.rootNode?.descendantForIndex(offset);
  if (!around || around.startIndex > offset) return pointAt(text, offset);
  return advance(around.startPosition, text.slice(around.startIndex, offset));
}

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
