import { type Edit, type Language, type Node, Parser, type Tree } from "web-tree-sitter";
import { decodeCursor } from "./decodeCursor.ts";
import { decodeMemory } from "./decodeMemory.ts";
import type { Snapshot } from "./snapshot.ts";
import { type GrammarTables, readGrammarTables, type WasmMemory } from "./wasmMemory.ts";

/** A parsed text, as far as its owner handles it: told of edits, copied, and freed. */
export interface SyntaxTree {
  edit(edit: Edit): void;
  /** Finds the innermost node at an offset; not all trees can. */
  readonly rootNode?: {
    descendantForIndex(offset: number): Pick<Node, "startIndex" | "startPosition"> | null;
  };
  copy(): SyntaxTree;
  delete(): void;
}

/** A parse that can be done in slices. */
export interface ParseJob {
  /** Parses until done or until `shouldPause` says true; returns whether it is done. */
  run(shouldPause: () => boolean): boolean;
  /** The tree, which the caller owns and deletes. @throws when the parse is not done. */
  take(): SyntaxTree;
}

/** What can turn a text into a snapshot, with the names of the node kinds and fields that occur in it. */
export interface Grammar {
  readonly name: string;
  /** Kinds are numbers below this; `ERROR_KIND` comes besides. */
  readonly kindCount: number;
  /** Ids of a node kind by its name: several where a grammar has the same name more than once. */
  kindIds(kind: string): readonly number[];
  kindName(id: number): string;
  /** Whether nodes of a kind are named, and no mere tokens. */
  kindIsNamed(id: number): boolean;
  /** 0 for a name that is no field. */
  fieldId(field: string): number;
  /** The field of an id; empty for none. */
  fieldName(id: number): string;
  /** Starts a parse; `previous` is the edited tree of the text before, whose unchanged parts are reused. */
  parse(text: string, previous?: SyntaxTree): ParseJob;
  /**
   * The tree as a snapshot.
   *
   * @param previous the snapshot of an earlier version, from which unchanged parts may be copied. The tree that it was
   * made from has to be alive still, and must not have been edited: edit a copy of it.
   */
  decode(tree: SyntaxTree, previous?: Snapshot): Snapshot;
}

/** A loaded tree-sitter grammar: parses through one shared parser and decodes its trees. */
export class TreeSitterGrammar implements Grammar {
  #parser: Parser;
  readonly #tables: GrammarTables;
  readonly #memory: WasmMemory;
  readonly #kinds = new Map<string, number[]>();
  #decodesMemory: boolean;
  /** The parse that was paused, so that another one on the same parser resets it first. */
  #paused: TreeSitterJob | undefined;

  constructor(
    readonly name: string,
    readonly language: Language,
    memory: WasmMemory,
    decodesMemory: boolean,
  ) {
    this.#memory = memory;
    this.#parser = new Parser();
    this.#parser.setLanguage(language);
    this.#tables = readGrammarTables(memory, addressOf(language));
    this.#decodesMemory = decodesMemory;
    for (let id = 0; id < language.nodeTypeCount; id++) {
      const kind = language.nodeTypeForId(id);
      if (kind === null) continue;
      const ids = this.#kinds.get(kind);
      if (ids) ids.push(id);
      else this.#kinds.set(kind, [id]);
    }
  }

  get kindCount(): number {
    return this.language.nodeTypeCount;
  }

  kindIds(kind: string): readonly number[] {
    return this.#kinds.get(kind) ?? [];
  }

  kindName(id: number): string {
    return id === 65535 ? "ERROR" : (this.language.nodeTypeForId(id) ?? "");
  }

  fieldId(field: string): number {
    return this.language.fieldIdForName(field) ?? 0;
  }

  kindIsNamed(id: number): boolean {
    return this.language.nodeTypeIsNamed(id);
  }

  fieldName(id: number): string {
    return id === 0 ? "" : (this.language.fieldNameForId(id) ?? "");
  }

  parse(text: string, previous?: SyntaxTree): TreeSitterJob {
    return new TreeSitterJob(this, text, previous as Tree | undefined);
  }

  decode(tree: SyntaxTree, previous?: Snapshot): Snapshot {
    return this.#decodesMemory
      ? decodeMemory(this.#memory, addressOf(tree as Tree), this.#tables, previous)
      : decodeCursor(tree as Tree);
  }

  /** Compares both decoders on a sample; on any difference the cursor is used from here on. Returns whether they agree. */
  proveDecoder(sample: string): boolean {
    const job = this.parse(sample);
    job.run(() => false);
    const tree = job.take();
    try {
      const fast = decodeMemory(this.#memory, addressOf(tree), this.#tables);
      const reference = decodeCursor(tree);
      this.#decodesMemory = sameSnapshot(fast, reference);
    } catch {
      this.#decodesMemory = false;
    } finally {
      tree.delete();
    }
    return this.#decodesMemory;
  }

  /** One slice of a parse; true when it is complete. Parsers resume where they stopped unless another parse came between. */
  step(job: TreeSitterJob, shouldPause: () => boolean): Tree | null {
    // Another parse was given up: what ends the stack may be what it left behind.
    const wasPaused = this.#paused !== undefined && this.#paused !== job;
    try {
      if (this.#paused !== job) this.#parser.reset();
      this.#paused = undefined;
      const tree = this.#parser.parse(job.text, job.previous ?? null, { progressCallback: shouldPause });
      if (tree === null) this.#paused = job;
      return tree;
    } catch (thrown) {
      if (!(thrown instanceof RangeError)) throw thrown;
      // The stack ended in the midst of its work. What the parser holds is left to itself: freeing it would go as deep.
      this.#parser = new Parser();
      this.#parser.setLanguage(this.language);
      this.#paused = undefined;
      if (wasPaused) return this.step(job, shouldPause);
      throw new RangeError("the code is nested too deep to be parsed");
    }
  }

  dispose(): void {
    this.#parser.delete();
  }
}

class TreeSitterJob implements ParseJob {
  #tree: Tree | null = null;

  constructor(
    private readonly grammar: TreeSitterGrammar,
    readonly text: string,
    readonly previous: Tree | undefined,
  ) {}

  run(shouldPause: () => boolean): boolean {
    this.#tree ??= this.grammar.step(this, shouldPause);
    return this.#tree !== null;
  }

  take(): Tree {
    if (!this.#tree) throw new Error("the parse is not done");
    return this.#tree;
  }
}

export function sameSnapshot(a: Snapshot, b: Snapshot): boolean {
  if (a.count !== b.count || a.depth !== b.depth) return false;
  for (const key of ["kind", "start", "end", "parent", "next", "field", "flags"] as const) {
    for (let i = 0; i < a.count; i++) if (a[key][i] !== b[key][i]) return false;
  }
  return true;
}

/** The address in linear memory; web-tree-sitter keeps it in slot 0 of its objects. */
function addressOf(owner: Tree | Language): number {
  return (owner as unknown as { 0: number })[0];
}
