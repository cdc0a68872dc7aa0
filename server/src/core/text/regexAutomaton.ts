import type { AST } from "@eslint-community/regexpp";
import { type CharSet, charSetOf } from "./charSet.ts";

/** Positions beyond this many are not analysed. */
const MAX_POSITIONS = 400;
/** A bounded repeat is written out up to this many times. */
const MAX_COPIES = 8;
/** A repeat bounded by no more than this, with no loop inside, is finite; others count as unbounded. */
const MAX_BOUNDED = 100;

/** Thrown for an expression with too many positions. */
export class TooLarge extends Error {}

/** A part of the expression: the positions it may start and end with, and whether it may be empty. */
export interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly nullable: boolean;
}

const EMPTY: Part = { first: [], last: [], nullable: true };

/** The position automaton of an expression (Glushkov 1961). Its edges count the ways from one character to the next. */
export class Automaton {
  /** The characters that each position reads. */
  readonly sets: CharSet[] = [];

  /** What the positions that are assertions ask of the place; undefined for those that read a character. */
  readonly assertions: ("start" | "end" | "other" | undefined)[] = [];

  /** @param keepsAssertions whether an assertion is a position of its own, which no character passes but which can fail. */
  constructor(private readonly keepsAssertions: boolean) {}

  /** Ways from one position to the next. */
  readonly follow: Map<number, number>[] = [];

  /** @throws TooLarge */
  alternatives(alternatives: readonly AST.Alternative[]): Part {
    const parts = alternatives.map((alternative) => this.sequence(alternative.elements));
    return {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      nullable: parts.some(({ nullable }) => nullable),
    };
  }

  /** @throws TooLarge */
  sequence(elements: readonly AST.Element[]): Part {
    return elements.reduce<Part>((before, element) => this.#concatenate(before, this.#element(element)), EMPTY);
  }

  #concatenate(a: Part, b: Part): Part {
    this.#connect(a.last, b.first);
    return {
      first: a.nullable ? [...a.first, ...b.first] : a.first,
      last: b.nullable ? [...a.last, ...b.last] : b.last,
      nullable: a.nullable && b.nullable,
    };
  }

  #element(element: AST.Element): Part {
    switch (element.type) {
      case "Character":
      case "CharacterSet":
      case "CharacterClass":
      case "ExpressionCharacterClass":
        return this.#position(charSetOf(element));
      case "Group":
      case "CapturingGroup":
        return this.alternatives(element.alternatives);
      case "Quantifier":
        return this.#repeat(element);
      case "Assertion":
        return this.keepsAssertions ? this.#position([], kindOf(element)) : EMPTY;
      default:
        return EMPTY;
    }
  }

  #repeat({ element, min, max }: AST.Quantifier): Part {
    let part = EMPTY;
    const isLoop = max > MAX_COPIES && (max > MAX_BOUNDED || hasLoop(element));
    const copies = Math.min(max, MAX_COPIES);
    for (let copy = 0; copy < (isLoop ? Math.min(min, MAX_COPIES - 1) : copies); copy++) {
      const once = this.#element(element);
      part = this.#concatenate(part, copy < min ? once : { ...once, nullable: true });
    }
    if (!isLoop) return part;
    const body = this.#element(element);
    this.#connect(body.last, body.first);
    return this.#concatenate(part, { ...body, nullable: true });
  }

  #position(set: CharSet, assertion?: "start" | "end" | "other"): Part {
    const position = this.sets.length;
    if (position >= MAX_POSITIONS) throw new TooLarge();
    this.sets.push(set);
    this.assertions.push(assertion);
    this.follow.push(new Map());
    return { first: [position], last: [position], nullable: false };
  }

  #connect(from: readonly number[], to: readonly number[]): void {
    for (const a of from) for (const b of to) this.follow[a]!.set(b, (this.follow[a]!.get(b) ?? 0) + 1);
  }
}

function kindOf({ kind }: AST.Assertion): "start" | "end" | "other" {
  return kind === "start" || kind === "end" ? kind : "other";
}

/** The strongly connected component of each node (Tarjan 1972), without recursion. */
export function components(size: number, next: (node: number) => Iterable<number>): Int32Array {
  const component = new Int32Array(size).fill(-1);
  const index = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const open: number[] = [];
  let counter = 0;
  let found = 0;
  for (let root = 0; root < size; root++) {
    if (index[root] !== -1) continue;
    const frames: { node: number; edges: Iterator<number> }[] = [];
    const enter = (node: number): void => {
      index[node] = low[node] = counter++;
      open.push(node);
      frames.push({ node, edges: next(node)[Symbol.iterator]() });
    };
    enter(root);
    while (frames.length > 0) {
      const { node, edges } = frames.at(-1)!;
      const edge = edges.next();
      if (!edge.done) {
        const to = edge.value;
        if (index[to] === -1) enter(to);
        else if (component[to] === -1) low[node] = Math.min(low[node]!, index[to]!);
        continue;
      }
      frames.pop();
      const parent = frames.at(-1);
      if (parent) low[parent.node] = Math.min(low[parent.node]!, low[node]!);
      if (low[node] !== index[node]) continue;
      for (let member = -1; member !== node; ) {
        member = open.pop()!;
        component[member] = found;
      }
      found++;
    }
  }
  return component;
}

function hasLoop(element: AST.Element): boolean {
  if (element.type === "Quantifier") return element.max > MAX_BOUNDED || hasLoop(element.element);
  if (element.type === "Group" || element.type === "CapturingGroup")
    return element.alternatives.some((a) => a.elements.some(hasLoop));
  return false;
}
