import type { Grammar } from "../syntax/grammar.ts";
import type { BinderEntry, LanguageDefinition } from "./definition.ts";
import { ROLES, Role, type RoleName, SLOTS, type Slot } from "./roles.ts";

const KINDS = 65536;

/** A slot that is no field but a place among the children is stored as this and the place; fields stay below. */
export const SLOT_POSITION = 240;

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
  readonly openClass = new Uint8Array(KINDS);
  readonly placeless = new Uint8Array(KINDS);
  /** `Scope.function` (the program's too), `Scope.block`, `Scope.class`; 0 for kinds that open none. */
  readonly scope = new Uint8Array(KINDS);
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
  #allKinds: readonly number[] | undefined;

  constructor(
    readonly definition: LanguageDefinition,
    readonly grammar: Grammar,
  ) {
    this.slot = Object.fromEntries(SLOTS.map((slot) => [slot, new Uint8Array(KINDS)])) as Record<Slot, Uint8Array>;
    for (const [kind, entry] of Object.entries(definition.kinds)) {
      for (const id of this.#ids(kind)) {
        this.role[id] = Role[entry.role];
        if (entry.keyword) this.keyword.set(id, entry.keyword);
        if (entry.through) this.through[id] = this.#field(kind, entry.through);
        for (const slot of SLOTS) if (entry[slot]) this.#setSlot(slot, kind, id, entry[slot]);
      }
    }
    this.wrapsNames = Object.values(definition.kinds).some(({ role }) => role === "nameWrapper");
    for (const [kind, { names, value, notIn, ...entry }] of Object.entries(definition.binders)) {
      const nameFields = names.map((name) => this.#field(kind, name));
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
    for (const kind of definition.nonExpressions) for (const id of this.#ids(kind)) this.nonExpression[id] = 1;
    for (const kind of definition.outerNames) for (const id of this.#ids(kind)) this.outerNames[id] = 1;
    for (const kind of definition.anyOrder ?? []) for (const id of this.#ids(kind)) this.anyOrder[id] = 1;
    for (const token of definition.punctuation) for (const id of grammar.kindIds(token)) this.#punctuation.add(id);
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

  /** Ids of all kinds that nodes of this grammar can have. */
  grammarKinds(): readonly number[] {
    this.#allKinds ??= Array.from({ length: this.grammar.language.nodeTypeCount }, (_, id) => id);
    return this.#allKinds;
  }

  roleName(kind: number): RoleName {
    return ROLES[this.role[kind]!]!;
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
    const ids = this.grammar.kindIds(kind);
    if (ids.length === 0) throw new Error(`${this.definition.id}: the grammar has no node kind "${kind}"`);
    return ids;
  }

  /** The id of a field; for `#1`, the place. */
  #slot(kind: string, name: string): number {
    return name.startsWith("#") ? SLOT_POSITION + Number(name.slice(1)) : this.#field(kind, name);
  }

  #field(kind: string, name: string): number {
    const id = this.grammar.fieldId(name);
    if (id === 0 || id >= SLOT_POSITION)
      throw new Error(`${this.definition.id}: ${kind} names the unknown field "${name}"`);
    return id;
  }
}
