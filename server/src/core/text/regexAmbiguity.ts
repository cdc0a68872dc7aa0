import type { AST } from "@eslint-community/regexpp";
import { type CharSet, charSetOf, intersects } from "./charSet.ts";

/** Positions beyond this many are not analysed: the expression counts as ambiguous. */
const MAX_POSITIONS = 400;
/** A bounded repeat is written out up to this many times. */
const MAX_COPIES = 8;
/** A repeat bounded by no more than this, with no loop inside, is finite; others count as unbounded. */
const MAX_BOUNDED = 100;

/**
 * Whether a backtracking engine may take exponential time: whether some loop can read one text in two ways.
 *
 * The expression becomes a position automaton (Glushkov 1961), whose edges count the ways from one character to the
 * next. It is exponentially ambiguous if and only if, in its product with itself, a pair of equal positions and a
 * pair of different ones lie on one cycle (Weber and Seidl 1991), or an edge on a cycle can be taken in two ways.
 *
 * @param question `possible`: whether it cannot be ruled out, with look-around passed over and what is too large
 * counted as ambiguous. `certain`: whether a text exists that shows it, so that what stands behind the loop can fail.
 */
export function isExponentiallyAmbiguous(pattern: AST.Pattern, question: "possible" | "certain"): boolean {
  const automaton = new Automaton(question === "certain");
  try {
    const { last } = automaton.alternatives(pattern.alternatives);
    return automaton.isAmbiguous(question === "certain" ? new Set(last) : new Set());
  } catch (thrown) {
    if (thrown instanceof TooLarge) return question === "possible" && !repeatsAreSimple(pattern.alternatives);
    throw thrown;
  }
}

class TooLarge extends Error {}

/** Whether only single characters are repeated: then each repeat reads a text in one way, however large the rest is. */
function repeatsAreSimple(alternatives: readonly AST.Alternative[]): boolean {
  const isSimple = (element: AST.Element): boolean => {
    if (element.type === "Quantifier" && element.max > 1) return isOneCharacter(element);
    if (element.type === "Quantifier") return isSimple(element.element);
    return !("alternatives" in element) || element.alternatives.every(({ elements }) => elements.every(isSimple));
  };
  return alternatives.every(({ elements }) => elements.every(isSimple));
}

function isOneCharacter({ element: { type } }: AST.Quantifier): boolean {
  return type === "Character" || type === "CharacterSet" || type === "CharacterClass";
}

function hasLoop(element: AST.Element): boolean {
  if (element.type === "Quantifier") return element.max > MAX_BOUNDED || hasLoop(element.element);
  if (element.type === "Group" || element.type === "CapturingGroup")
    return element.alternatives.some((a) => a.elements.some(hasLoop));
  return false;
}

/** A part of the expression: the positions it may start and end with, and whether it may be empty. */
interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly nullable: boolean;
}

const EMPTY: Part = { first: [], last: [], nullable: true };

class Automaton {
  readonly #sets: CharSet[] = [];

  /** @param assertions whether an assertion is a position of its own, which no character passes but which can fail. */
  constructor(private readonly assertions: boolean) {}

  /** Ways from one position to the next. */
  readonly #follow: Map<number, number>[] = [];

  alternatives(alternatives: readonly AST.Alternative[]): Part {
    const parts = alternatives.map((alternative) => this.#sequence(alternative.elements));
    return {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      nullable: parts.some(({ nullable }) => nullable),
    };
  }

  #sequence(elements: readonly AST.Element[]): Part {
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
        return this.assertions ? this.#position([]) : EMPTY;
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

  #position(set: CharSet): Part {
    const position = this.#sets.length;
    if (position >= MAX_POSITIONS) throw new TooLarge();
    this.#sets.push(set);
    this.#follow.push(new Map());
    return { first: [position], last: [position], nullable: false };
  }

  #connect(from: readonly number[], to: readonly number[]): void {
    for (const a of from) for (const b of to) this.#follow[a]!.set(b, (this.#follow[a]!.get(b) ?? 0) + 1);
  }

  /** @param ends positions with which the whole may end: a loop that holds one need never be tried again. */
  isAmbiguous(ends: ReadonlySet<number>): boolean {
    const size = this.#sets.length;
    const component = components(size, (position) => this.#follow[position]!.keys());
    const mayEnd = new Set([...ends].map((position) => component[position]!));
    const onCycle = (a: number, b: number) => component[a] === component[b];
    for (let a = 0; a < size; a++) {
      for (const [b, ways] of this.#follow[a]!)
        if (ways > 1 && onCycle(a, b) && !mayEnd.has(component[a]!)) return true;
    }
    const loops = new Map<number, number[]>();
    for (let a = 0; a < size; a++) {
      const members = loops.get(component[a]!);
      if (members) members.push(a);
      else loops.set(component[a]!, [a]);
    }
    return [...loops].some(
      ([loop, members]) => members.length > 1 && !mayEnd.has(loop) && this.#isLoopAmbiguous(members),
    );
  }

  /** Whether, among the pairs of one loop's positions, equal and different ones lie on one cycle. */
  #isLoopAmbiguous(members: readonly number[]): boolean {
    const size = members.length;
    const place = new Map(members.map((position, i) => [position, i]));
    const follow = members.map((position) => [...this.#follow[position]!.keys()].flatMap((to) => place.get(to) ?? []));
    if (follow.every((next) => next.length < 2)) return false;
    const meets = members.map((a) => members.map((b) => intersects(this.#sets[a]!, this.#sets[b]!)));
    // Pairs are numbered a * size + b.
    const pairs = components(size * size, (pair) => {
      const next: number[] = [];
      for (const a of follow[Math.floor(pair / size)]!) {
        for (const b of follow[pair % size]!) if (meets[a]![b]) next.push(a * size + b);
      }
      return next;
    });
    const equal = new Set(members.map((_, i) => pairs[i * size + i]!));
    return pairs.some((found, pair) => Math.floor(pair / size) !== pair % size && equal.has(found));
  }
}

/** The strongly connected component of each node (Tarjan 1972), without recursion. */
function components(size: number, next: (node: number) => Iterable<number>): Int32Array {
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
