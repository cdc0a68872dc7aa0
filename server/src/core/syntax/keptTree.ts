import type { Tree } from "web-tree-sitter";
import type { TextEdit } from "../text/edit.ts";
import { editTree } from "./editTree.ts";
import type { Grammar, ParseJob } from "./grammar.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * The tree of one text, kept from version to version: each parse reuses what edits left as it was, and so does the
 * snapshot. The tree that the latest snapshot was made from stays as it is until the next one is made, since chunks are
 * known by their addresses; edits are made to a copy.
 */
export class KeptTree {
  #tree: Tree | undefined;
  #snapshot: Snapshot | undefined;
  /** A copy of the tree with all edits since. */
  #edited: Tree | undefined;
  #grammar: Grammar | undefined;

  /** The tree of the latest snapshot, which stays this object's own; undefined where there is none. */
  get tree(): Tree | undefined {
    return this.#tree;
  }

  /** @param text the text before the edit. */
  edit(text: string, edit: TextEdit): void {
    if (!this.#tree) return;
    this.#edited ??= this.#tree.copy();
    editTree(this.#edited, text, edit);
  }

  /** Starts a parse of the present text. */
  parse(grammar: Grammar, text: string): ParseJob {
    if (this.#grammar !== grammar) this.drop();
    this.#grammar = grammar;
    return grammar.parse(text, this.#edited ?? this.#tree);
  }

  /**
   * The snapshot of a parse that is done.
   *
   * @throws RangeError for a tree that is too deep to decode.
   */
  take(job: ParseJob): Snapshot {
    const tree = job.take();
    let snapshot: Snapshot;
    try {
      snapshot = this.#grammar!.decode(tree, this.#snapshot);
    } finally {
      this.drop();
      this.#tree = tree;
    }
    this.#snapshot = snapshot;
    return snapshot;
  }

  drop(): void {
    this.#tree?.delete();
    this.#edited?.delete();
    this.#tree = undefined;
    this.#edited = undefined;
    this.#snapshot = undefined;
  }
}
