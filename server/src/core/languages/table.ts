import type { Grammar } from "../syntax/grammar.ts";
import type { Snapshot } from "../syntax/snapshot.ts";
import type { BinderEntry, LanguageDefinition } from "./definition.ts";
import type { Reshape } from "./reshape.ts";
import { ROLES, Role, type RoleName, SLOTS, type Slot } from "./roles.ts";
import { madeKindIds, TreeShaper } from "./treeShape.ts";

const KINDS = 65536;
/** Ids of fields that a definition adds begin here, far above those of any grammar. */
const ADDED_FIELDS = 200;

/** A slot that is no field but a place among the children is stored as this and the place; fields stay below. */
export const SLOT_POSITION = 240;
/** The last child. */
const LAST = 15;

/** How far a scope's names reach: those of a class are not visible in the functions within it. */
export const Scope = { function: 1, block: 2, class: 3 } as const;

export interface Binder extends Omit<BinderEntry, "names" | "value" | "notIn"> {
  readonly notIn: ReadonlySet<number>;
  readonly nameFields: readonly number[];
  /** 0 for none. */
  readonly valueField: number;
}

/** A language definition resolved against its grammar: arrays indexed by node kind. */
export class LanguageTable {
  readonly role = new Uint8Array(KINDS);
  readonly slot: Record<Slot, Uint8Array>;
  /** Field below which slots are that a node of the kind lacks itself; 0 for none. */
  readonly through = new Uint8Array(KINDS);
  /** Whether any kind has the role `nameWrapper`. */
  readonly wrapsNames: boolean;
  /** Whether the content of a string is a node. */
  readonly hasStringContent: boolean;
  readonly openClass = new Uint8Array(KINDS);
  readonly placeless = new Uint8Array(KINDS);
  /** `Scope.function` (the program's too), `Scope.block`, `Scope.class`; 0 for kinds that open none. */
  readonly scope = new Uint8Array(KINDS);
  /** Kinds of functions in which variables of the scopes around are not visible. */
  readonly closed = new Uint8Array(KINDS);
  readonly nonExpression = new Uint8Array(KINDS);
  readonly outerNames = new Uint8Array(KINDS);
  readonly anyOrder = new Uint8Array(KINDS);
  readonly binder: (Binder | undefined)[] = [];
  /** Kinds of calls and classes that a keyword tells apart (`new`). */
  readonly keyword = new Map<number, string>();
  /** Slots that are found by the kind of the child, by the kind of its parent. */
  readonly #slotKinds = new Map<Slot, Map<number, ReadonlySet<number>>>();
  readonly #optionalFields = new Map<number, ReadonlySet<number>>();
  readonly #punctuation = new Set<number>();
  readonly #headers = new Set<number>();
  readonly #addedKinds = new Map<string, readonly number[]>();
  readonly #kindNames: string[];
  readonly #addedFields = new Map<string, number>();
  /** What to do with nodes of a kind before anything looks at the tree; undefined where the language needs none. */
  readonly reshapes: readonly (Reshape | undefined)[] | undefined;
  /** Kind of a token that means nothing. */
  readonly punctuationKind: number;
  readonly #made: ReadonlyMap<string, number>;
  readonly #shaper: TreeShaper | undefined;
  #allKinds: readonly number[] | undefined;

  constructor(
    readonly definition: LanguageDefinition,
    readonly grammar: Grammar,
  ) {
    this.#made = madeKindIds(definition.shape, grammar);
    this.#shaper = definition.shape && new TreeShaper(definition.shape, grammar, this.#made);
    this.#addNames(definition);
    this.#kindNames = this.grammarKinds().map((id) => grammar.kindName(id));
    for (const [name, [id]] of this.#addedKinds) this.#kindNames[id!] = name;
    for (const [name, id] of this.#made) this.#kindNames[id] = name;
    this.slot = Object.fromEntries(SLOTS.map((slot) => [slot, new Uint8Array(KINDS)])) as Record<Slot, Uint8Array>;
    for (const [kind, entry] of Object.entries(definition.kinds)) {
      for (const id of this.#ids(kind)) {
        this.role[id] = Role[entry.role];
        if (entry.keyword) this.keyword.set(id, entry.keyword);
        if (entry.through) this.through[id] = this.#field(kind, entry.through);
        for (const slot of SLOTS) if (entry[slot]) this.#setSlot(slot, kind, id, entry[slot]);
      }
    }
    const hasRole = (wanted: string) => Object.values(definition.kinds).some(({ role }) => role === wanted);
    this.wrapsNames = hasRole("nameWrapper");
    this.hasStringContent = hasRole("stringContent");
    for (const [kind, { names, value, notIn, ...entry }] of Object.entries(definition.binders)) {
      const nameFields = names.map((name) => this.#slot(kind, name));
      const valueField = value ? this.#field(kind, value) : 0;
      const outside = new Set((notIn ?? []).flatMap((name) => this.#ids(name)));
      for (const id of this.#ids(kind)) this.binder[id] = { nameFields, valueField, notIn: outside, ...entry };
    }
    for (const what of ["function", "block", "class"] as const) {
      for (const kind of definition.scopes[what]) for (const id of this.#ids(kind)) this.scope[id] = Scope[what];
    }
    for (const kind of definition.scopes.openClass ?? []) for (const id of this.#ids(kind)) this.openClass[id] = 1;
    for (const kind of definition.placeless ?? []) for (const id of this.#ids(kind)) this.placeless[id] = 1;
    for (const [kind, fields] of Object.entries(definition.optionalFields)) {
      const ids = new Set(fields.map((field) => this.#field(kind, field)));
      for (const id of this.#ids(kind)) this.#optionalFields.set(id, ids);
    }
    for (const kind of definition.closedScopes?.kinds ?? []) for (const id of this.#ids(kind)) this.closed[id] = 1;
    for (const kind of definition.nonExpressions) for (const id of this.#ids(kind)) this.nonExpression[id] = 1;
    for (const kind of definition.outerNames) for (const id of this.#ids(kind)) this.outerNames[id] = 1;
    for (const kind of definition.anyOrder ?? []) for (const id of this.#ids(kind)) this.anyOrder[id] = 1;
    for (const token of definition.punctuation) for (const id of grammar.kindIds(token)) this.#punctuation.add(id);
    for (const kind of definition.headers ?? []) for (const id of this.#ids(kind)) this.#headers.add(id);
    this.punctuationKind = grammar.kindIds(definition.punctuation[0]!)[0]!;
    this.reshapes = this.#resolveReshapes(definition);
  }

  isOptionalField(kind: number, field: number): boolean {
    return this.#optionalFields.get(kind)?.has(field) ?? false;
  }

  /** Kinds of the child in a slot, where the grammar has no field for it. */
  slotKinds(slot: Slot, kind: number): ReadonlySet<number> | undefined {
    return this.#slotKinds.get(slot)?.get(kind);
  }

  /** Whether nodes of the kind may have a child in a slot. */
  hasSlot(slot: Slot, kind: number): boolean {
    return this.slot[slot][kind] !== 0 || this.slotKinds(slot, kind) !== undefined;
  }

  isPunctuation(kind: number): boolean {
    return this.#punctuation.has(kind);
  }

  /** Stands above the imports of a file. */
  isHeader(kind: number): boolean {
    return this.#headers.has(kind);
  }

  isComment(kind: number): boolean {
    return this.role[kind] === Role.comment;
  }

  /** Ids of a kind by its name, those that the definition adds included; none for an unknown name. */
  kindIds(kind: string): readonly number[] {
    return this.#addedKinds.get(kind) ?? this.grammar.kindIds(kind);
  }

  /** The name of a kind, those that the definition adds included. */
  kindName(kind: number): string {
    return this.#kindNames[kind] ?? "";
  }

  /** Id of a field by its name, those that the definition adds included; 0 for an unknown name. */
  fieldId(field: string): number {
    return this.#addedFields.get(field) ?? this.grammar.fieldId(field);
  }

  /** Ids of all kinds that nodes can have, those that the definition adds included. */
  grammarKinds(): readonly number[] {
    this.#allKinds ??= Array.from(
      { length: this.grammar.kindCount + this.#addedKinds.size + this.#made.size },
      (_, id) => id,
    );
    return this.#allKinds;
  }

  /** The place among the children that a slot stands for, -1 for the last; undefined where it is a field. */
  static position(slot: number): number | undefined {
    if (slot < SLOT_POSITION) return undefined;
    return slot - SLOT_POSITION === LAST ? -1 : slot - SLOT_POSITION;
  }

  roleName(kind: number): RoleName {
    return ROLES[this.role[kind]!]!;
  }

  #addNames({ id, reshape }: LanguageDefinition): void {
    reshape?.kinds.forEach((kind, index) => {
      if (this.grammar.kindIds(kind).length > 0) throw new Error(`${id}: the grammar has the node kind "${kind}"`);
      this.#addedKinds.set(kind, [this.grammar.kindCount + index]);
    });
    reshape?.fields.forEach((field, index) => {
      if (this.grammar.fieldId(field) !== 0) throw new Error(`${id}: the grammar has the field "${field}"`);
      this.#addedFields.set(field, ADDED_FIELDS + index);
    });
  }

  #resolveReshapes({ reshape }: LanguageDefinition): (Reshape | undefined)[] | undefined {
    if (!reshape) return undefined;
    const byKind: (Reshape | undefined)[] = [];
    for (const [kind, at] of Object.entries(reshape.at)) for (const id of this.#ids(kind)) byKind[id] = at;
    return Array.from({ length: KINDS }, (_, id) => byKind[id]);
  }

  /** A tree of the grammar as the language's roles want it. */
  shaped(snapshot: Snapshot, text: string): Snapshot {
    return this.#shaper ? this.#shaper.shaped(snapshot, text) : snapshot;
  }

  #setSlot(slot: Slot, kind: string, id: number, place: string): void {
    const child = /^<(.+)>$/.exec(place)?.[1];
    if (child === undefined) {
      this.slot[slot][id] = this.#slot(kind, place);
      return;
    }
    const kinds = this.#slotKinds.get(slot) ?? new Map<number, ReadonlySet<number>>();
    kinds.set(id, new Set(this.#ids(child)));
    this.#slotKinds.set(slot, kinds);
  }

  #ids(kind: string): readonly number[] {
    const made = this.#made.get(kind);
    const ids = made === undefined ? this.kindIds(kind) : [made];
    if (ids.length === 0) throw new Error(`${this.definition.id}: the grammar has no node kind "${kind}"`);
    return ids;
  }

  /** The id of a field; for `#1`, the place. */
  #slot(kind: string, name: string): number {
    if (!name.startsWith("#")) return this.#field(kind, name);
    return SLOT_POSITION + (name === "#-1" ? LAST : Number(name.slice(1)));
  }

  #field(kind: string, name: string): number {
    const id = this.fieldId(name);
    if (id === 0 || id >= SLOT_POSITION)
      throw new Error(`${this.definition.id}: ${kind} names the unknown field "${name}"`);
    return id;
  }
}
