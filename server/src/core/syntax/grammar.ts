import { type Language, Parser, type Tree } from "web-tree-sitter";
import { decodeCursor } from "./decodeCursor.ts";
import { decodeMemory } from "./decodeMemory.ts";
import type { Snapshot } from "./snapshot.ts";
import { type GrammarTables, readGrammarTables, type WasmMemory } from "./wasmMemory.ts";

/** A loaded grammar: parses through one shared parser and decodes its trees. */
export class Grammar {
  readonly #parser: Parser;
  readonly #tables: GrammarTables;
  readonly #memory: WasmMemory;
  readonly #kinds = new Map<string, number[]>();
  #decodesMemory: boolean;
  /** The parse that was paused, so that another one on the same parser resets it first. */
  #paused: ParseJob | undefined;

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

  /** Ids of a node kind by its name: several where a grammar has the same name more than once. */
  kindIds(kind: string): readonly number[] {
    return this.#kinds.get(kind) ?? [];
  }

  kindName(id: number): string {
    return id === 65535 ? "ERROR" : (this.language.nodeTypeForId(id) ?? "");
  }

  fieldId(field: string): number {
    return this.language.fieldIdForName(field) ?? 0;
  }

  /** Starts a parse; `previous` is the edited tree of the text before, whose unchanged parts are reused. */
  parse(text: string, previous?: Tree): ParseJob {
    return new ParseJob(this, text, previous);
  }

  /**
   * The tree as a snapshot.
   *
   * @param previous the snapshot of an earlier version, from which unchanged parts are copied. The tree that it was made
   * from has to be alive still, and must not have been edited: edit a copy of it.
   */
  decode(tree: Tree, previous?: Snapshot): Snapshot {
    return this.#decodesMemory
      ? decodeMemory(this.#memory, addressOf(tree), this.#tables, previous)
      : decodeCursor(tree);
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
  step(job: ParseJob, shouldPause: () => boolean): Tree | null {
    if (this.#paused !== job) this.#parser.reset();
    this.#paused = undefined;
    const tree = this.#parser.parse(job.text, job.previous ?? null, { progressCallback: shouldPause });
    if (tree === null) this.#paused = job;
    return tree;
  }

  dispose(): void {
    this.#parser.delete();
  }
}

/** A parse that can be done in slices. */
export class ParseJob {
  #tree: Tree | null = null;

  constructor(
    private readonly grammar: Grammar,
    readonly text: string,
    readonly previous: Tree | undefined,
  ) {}

  /** Parses until done or until `shouldPause` says true; returns whether it is done. */
  run(shouldPause: () => boolean): boolean {
    this.#tree ??= this.grammar.step(this, shouldPause);
    return this.#tree !== null;
  }

  /** The tree, which the caller owns and deletes. */
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
