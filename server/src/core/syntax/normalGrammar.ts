import type { Grammar, ParseJob, SyntaxTree } from "./grammar.ts";
import { Names } from "./names.ts";
import { NodeFlag, type Snapshot } from "./snapshot.ts";
import { TreeWriter } from "./treeWriter.ts";

/**
 * A grammar whose trees are written anew in a plainer form, where its own trees are an image of its rules and not of
 * the language: wrappers without meaning, chains of siblings, two kinds for one thing. All layers above see the plain
 * form only. Kinds and fields of the grammar keep their numbers; those of the plain form come after them.
 */
export class NormalGrammar implements Grammar {
  readonly #kinds: Names;
  readonly #fields: Names;
  readonly #form: NormalForm;

  constructor(
    private readonly base: Grammar,
    form: FormDescription,
  ) {
    this.#kinds = new Names(form.kinds, base.kindCount);
    this.#fields = new Names(form.fields, fieldCount(base));
    this.#form = new NormalForm(this, form);
  }

  get name(): string {
    return this.base.name;
  }

  get kindCount(): number {
    return this.base.kindCount + this.#kinds.list.length;
  }

  /** Where both have the name, the plain form's kind is meant. */
  kindIds(kind: string): readonly number[] {
    const own = this.#kinds.find(kind);
    return own === undefined ? this.base.kindIds(kind) : [own];
  }

  kindName(id: number): string {
    return this.#kinds.nameOf(id) ?? this.base.kindName(id);
  }

  kindIsNamed(id: number): boolean {
    return this.#kinds.nameOf(id) !== undefined || this.base.kindIsNamed(id);
  }

  fieldId(field: string): number {
    return this.#fields.find(field) ?? this.base.fieldId(field);
  }

  fieldName(id: number): string {
    return this.#fields.nameOf(id) ?? this.base.fieldName(id);
  }

  /** Names in the grammar's own trees. */
  rawKindName(id: number): string {
    return this.base.kindName(id);
  }

  rawFieldName(id: number): string {
    return this.base.fieldName(id);
  }

  parse(text: string, previous?: SyntaxTree): ParseJob {
    return this.base.parse(text, previous);
  }

  decode(tree: SyntaxTree): Snapshot {
    return this.#form.write(this.base.decode(tree));
  }
}

/** How a plain form is made. */
export interface FormDescription {
  readonly kinds: readonly string[];
  readonly fields: readonly string[];
  /** For a kind of the grammar, what to write in its place; kinds that are not named are copied. */
  readonly write: Readonly<Record<string, WriteNode>>;
}

/** Writes what stands for a node of the grammar; `field` is the name of the field it takes. */
export type WriteNode = (form: NormalForm, node: number, field: string) => void;

/** One tree on its way into the plain form: how to read the old one, and how to write the new one. */
export class NormalForm {
  raw!: Snapshot;
  readonly #writer = new TreeWriter();
  readonly #write: (WriteNode | undefined)[] = [];
  readonly #kindNames: string[] = [];
  readonly #fieldNames: string[] = [];
  readonly #kindIds = new Map<string, number>();
  readonly #fieldIds = new Map<string, number>([["", 0]]);

  constructor(
    private readonly grammar: NormalGrammar,
    form: FormDescription,
  ) {
    for (let id = 0; id < grammar.kindCount; id++) {
      const name = grammar.rawKindName(id);
      this.#kindNames[id] = name;
      this.#write[id] = form.write[name];
    }
    for (let id = 0; id < 256; id++) this.#fieldNames[id] = grammar.rawFieldName(id);
    for (const field of [...form.fields, ...this.#fieldNames]) this.#fieldIds.set(field, grammar.fieldId(field));
    this.#fieldIds.set("", 0);
  }

  write(raw: Snapshot): Snapshot {
    this.raw = raw;
    this.#writer.begin(raw.count);
    this.node(0);
    return this.#writer.take();
  }

  /** Writes what stands for a node. */
  node(node: number, field = ""): void {
    const write = (this.raw.flags[node]! & NodeFlag.named) === 0 ? undefined : this.#write[this.raw.kind[node]!];
    if (write) write(this, node, field);
    else this.copy(node, field);
  }

  /** Writes a node as it is, what is within it in the plain form; `drops` names children to leave out. */
  copy(node: number, field = "", drops: (child: number) => boolean = () => false): void {
    const { kind, start, end, flags, field: fieldOf } = this.raw;
    const id = field === "" ? fieldOf[node]! : this.#fieldIds.get(field)!;
    this.#writer.open(kind[node]!, start[node]!, end[node]!, id, flags[node]!);
    for (const child of this.children(node)) if (!drops(child)) this.node(child);
    this.#writer.close();
  }

  /** Writes a node of the plain form with what `within` writes. */
  open(kind: string, span: { start: number; end: number }, field: string, within: () => void = () => {}): void {
    let id = this.#kindIds.get(kind);
    if (id === undefined) {
      id = this.grammar.kindIds(kind)[0]!;
      this.#kindIds.set(kind, id);
    }
    this.#writer.open(id, span.start, span.end, this.#fieldIds.get(field)!);
    within();
    this.#writer.close();
  }

  /** All children, tokens and comments included. */
  children(node: number): number[] {
    const { next } = this.raw;
    const found: number[] = [];
    for (let child = node + 1; child < next[node]!; child = next[child]!) found.push(child);
    return found;
  }

  kindOf(node: number): string {
    return this.#kindNames[this.raw.kind[node]!] ?? "ERROR";
  }

  /** Name of the field that a node has in the grammar's tree. */
  fieldOf(node: number): string {
    return this.#fieldNames[this.raw.field[node]!]!;
  }

  isNamed(node: number): boolean {
    return (this.raw.flags[node]! & NodeFlag.named) !== 0;
  }

  /** Comments, and what the parser could not make sense of or missed: kept wherever they stand. */
  isExtra(node: number): boolean {
    return (this.raw.flags[node]! & (NodeFlag.extra | NodeFlag.error | NodeFlag.missing)) !== 0;
  }

  isError(node: number): boolean {
    return (this.raw.flags[node]! & NodeFlag.error) !== 0;
  }

  /** Something within is missing or made no sense: what says so has to be kept. */
  isBroken(node: number): boolean {
    const { flags, next } = this.raw;
    for (let at = node; at < next[node]!; at++) {
      if ((flags[at]! & (NodeFlag.error | NodeFlag.missing)) !== 0) return true;
    }
    return false;
  }

  span(first: number, last = first): { start: number; end: number } {
    return { start: this.raw.start[first]!, end: this.raw.end[last]! };
  }
}

function fieldCount(base: Grammar): number {
  let count = 1;
  while (count < 255 && base.fieldName(count) !== "") count++;
  return count;
}
