import type { Tree } from "web-tree-sitter";
import { ERROR_KIND, NodeFlag, type Snapshot, type SnapshotBuilder } from "./snapshot.ts";

/**
 * Decodes a tree with the parser's public cursor: the reference for `decodeMemory`, and the fallback where a
 * grammar does not agree with it.
 */
export function decodeCursor(tree: Tree, out: SnapshotBuilder): Snapshot {
  out.reset(1024);
  const cursor = tree.walk();
  try {
    let owner = -1;
    let depth = 0;
    for (;;) {
      const at = out.count;
      if (at === out.kind.length) out.grow();
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
      out.count++;
      if (cursor.gotoFirstChild()) {
        owner = at;
        depth++;
        out.depth = Math.max(out.depth, depth);
        continue;
      }
      out.next[at] = out.count;
      while (!cursor.gotoNextSibling()) {
        if (owner < 0) return out.take();
        cursor.gotoParent();
        depth--;
        out.next[owner] = out.count;
        owner = out.parent[owner]!;
        if (owner < 0) return out.take();
      }
    }
  } finally {
    cursor.delete(); // A cursor left to the collector corrupts the parser's heap in 0.27.1.
  }
}
