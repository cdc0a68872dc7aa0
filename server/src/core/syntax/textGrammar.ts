import type { Grammar, ParseJob, SyntaxTree } from "./grammar.ts";
import { Names } from "./names.ts";
import { ERROR_KIND, type Snapshot } from "./snapshot.ts";
import { TreeWriter } from "./treeWriter.ts";

/** What a parser of our own writes its tree with: numbers for its names, and the writer. */
export interface TreeOutput {
  readonly writer: TreeWriter;
  readonly kinds: Names;
  readonly fields: Names;
}

/** A grammar whose parser is ours and writes snapshots directly, for languages without a tree-sitter grammar. */
export class TextGrammar implements Grammar {
  readonly #output: TreeOutput;

  /**
   * @param kinds names of the node kinds.
   * @param fields names of the fields.
   * @param write writes the tree of a text; it takes any text and never throws.
   */
  constructor(
    readonly name: string,
    kinds: readonly string[],
    fields: readonly string[],
    private readonly write: (text: string, output: TreeOutput) => void,
  ) {
    this.#output = { writer: new TreeWriter(), kinds: new Names(kinds, 1), fields: new Names(fields, 1) };
  }

  get kindCount(): number {
    return this.#output.kinds.list.length + 1;
  }

  kindIds(kind: string): readonly number[] {
    const id = this.#output.kinds.find(kind);
    return id === undefined ? [] : [id];
  }

  /** Every kind is. */
  kindIsNamed(): boolean {
    return true;
  }

  kindName(id: number): string {
    return id === ERROR_KIND ? "ERROR" : (this.#output.kinds.nameOf(id) ?? "");
  }

  fieldId(field: string): number {
    return this.#output.fields.find(field) ?? 0;
  }

  fieldName(id: number): string {
    return this.#output.fields.nameOf(id) ?? "";
  }

  /** The text is read when the tree is decoded: that takes so little that there is nothing to pause. */
  parse(text: string): ParseJob {
    return { run: () => true, take: () => new TextTree(text) };
  }

  decode(tree: SyntaxTree): Snapshot {
    const { text } = tree as TextTree;
    this.#output.writer.begin(text.length >> 3);
    this.write(text, this.#output);
    return this.#output.writer.take();
  }
}

/** Nothing but the text: each version is parsed anew. */
class TextTree implements SyntaxTree {
  constructor(readonly text: string) {}

  edit(): void {}

  copy(): SyntaxTree {
    return this;
  }

  delete(): void {}
}
