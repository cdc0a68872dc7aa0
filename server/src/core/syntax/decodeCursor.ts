import type { Tree } from "web-tree-sitter";
import { allocateSnapshot, ERROR_KIND, growSnapshot, NodeFlag, type Snapshot, trim } from "./snapshot.ts";

/**
 * Decodes a tree with the parser's public cursor: the reference for `decodeMemory`, and the fallback where a
 * grammar does not agree with it.
 */
export function decodeCursor(tree: Tree): Snapshot {
  let out = allocateSnapshot(1024);
  let count = 0;
  let deepest = 0;
  const cursor = tree.walk();
  try {
    let owner = -1;
    let depth = 0;
    for (;;) {
      const at = count++;
      if (at === out.kind.length) out = growSnapshot(out);
      const node = cursor.currentNode;
      out.kind[at] = cursor.nodeTypeId;
      out.start[at] = cursor.startIndex;
      out.end[at] = cursor.endIndex;
      out.parent[at] = owner;
      out.field[at] = cursor.currentFieldId;
      out.flags[at] =
        (cursor.nodeIsNamed ? NodeFlag.named : 0) |
        (node.isExtra ? NodeFlag.extra : 0) |
        (cursor.nodeIsMissing ? NodeFlag.missing : 0) |
        (cursor.nodeTypeId === ERROR_KIND ? NodeFlag.error : 0);
      if (cursor.gotoFirstChild()) {
        owner = at;
        depth++;
        deepest = Math.max(deepest, depth);
        continue;
      }
      out.next[at] = count;
      while (!cursor.gotoNextSibling()) {
        if (owner < 0) return trim(out, count, deepest);
        cursor.gotoParent();
        depth--;
        out.next[owner] = count;
        owner = out.parent[owner]!;
        if (owner < 0) return trim(out, count, deepest);
      }
    }
  } finally {
    cursor.delete(); // A cursor left to the collector corrupts the parser's heap in 0.27.1.
  }
}
