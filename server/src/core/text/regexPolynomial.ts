import type { AST } from "@eslint-community/regexpp";
import { type CharSet, EVERYTHING, holds, intersection, union } from "./charSet.ts";
import { Automaton, components, TooLarge } from "./regexAutomaton.ts";

/** Steps of the search for a text; beyond, the expression counts as quick. */
const MAX_STEPS = 100_000;
/** How often a repeated part of the text is tried, to see whether the expression accepts meanwhile. */
const REPEATS = 4;

/**
 * Whether a text exists on which a search with the expression takes quadratic time or worse.
 *
 * The automaton of the expression, with a loop over everything before it where it may match anywhere, has infinitely
 * many ways to read the repetitions of a text `v` if and only if, for two states, `v` leads from the first to itself
 * and to the second, and from the second to itself (Weber and Seidl 1991). That costs time only where the expression
 * has not matched by then, so `v` is made and tried.
 */
export function isPolynomiallyAmbiguous(pattern: AST.Pattern): boolean {
  try {
    return new Search(pattern).finds();
  } catch (thrown) {
    if (thrown instanceof TooLarge) return false;
    throw thrown;
  }
}

class Search {
  readonly #sets: CharSet[];
  readonly #follow: number[][];
  /** States that a match may begin with. */
  readonly #initial: number[] = [];
  /** States that a match may end with; none of them is an assertion, which a text can make fail. */
  readonly #ends: ReadonlySet<number>;
  /** The state before a match; undefined where a match begins at the text's start only. */
  readonly #before: number | undefined;
  readonly #canBeEmpty: boolean;
  #steps = 0;

  /** @throws TooLarge */
  constructor(pattern: AST.Pattern) {
    const automaton = new Automaton(true);
    const parts = pattern.alternatives.map(({ elements }) => {
      const isAnchored = elements[0]?.type === "Assertion" && elements[0].kind === "start";
      return { isAnchored, ...automaton.sequence(isAnchored ? elements.slice(1) : elements) };
    });
    this.#sets = automaton.sets;
    this.#follow = automaton.follow.map((edges) => [...edges.keys()]);
    this.#canBeEmpty = parts.some(({ nullable }) => nullable);
    this.#ends = new Set(parts.flatMap(({ last }) => last).filter((state) => this.#sets[state]!.length > 0));
    this.#initial.push(...parts.filter(({ isAnchored }) => isAnchored).flatMap(({ first }) => first));
    const free = parts.filter(({ isAnchored }) => !isAnchored).flatMap(({ first }) => first);
    if (free.length === 0) return;
    // The engine tries each place: a state that reads anything, and from which a match may begin at any time.
    this.#before = this.#sets.length;
    this.#sets.push(EVERYTHING);
    this.#follow.push([this.#before, ...free]);
    this.#initial.push(this.#before, ...free);
  }

  finds(): boolean {
    if (this.#canBeEmpty) return false;
    const size = this.#sets.length;
    const component = components(size, (state) => this.#follow[state]!);
    const loops = Array.from({ length: size }, (_, state) => state).filter((state) =>
      this.#follow[state]!.some((next) => component[next] === component[state]),
    );
    return loops.some((p) =>
      loops.some((q) => {
        if (component[p] === component[q]) return false;
        const repeated = this.#textBetween(p, q, component);
        return repeated !== undefined && this.#staysOpen(p, repeated);
      }),
    );
  }

  /** A text that leads from `p` to `p`, from `p` to `q`, and from `q` to `q`. */
  #textBetween(p: number, q: number, component: Int32Array): string | undefined {
    const size = this.#sets.length;
    const name = (a: number, b: number, c: number) => (a * size + b) * size + c;
    interface Step {
      readonly a: number;
      readonly b: number;
      readonly c: number;
      readonly text: string;
    }
    const queue: Step[] = [{ a: p, b: p, c: q, text: "" }];
    const seen = new Set([name(p, p, q)]);
    for (const { a, b, c, text } of queue) {
      for (const toA of this.#follow[a]!) {
        if (component[toA] !== component[p]) continue;
        for (const toC of this.#follow[c]!) {
          if (component[toC] !== component[q]) continue;
          const both = intersection(this.#sets[toA]!, this.#sets[toC]!);
          if (both.length === 0) continue;
          for (const toB of this.#follow[b]!) {
            if (++this.#steps > MAX_STEPS) return undefined;
            const shared = intersection(both, this.#sets[toB]!);
            if (shared.length === 0) continue;
            const next = text + this.#characterOf(shared);
            if (toA === p && toB === q && toC === q) return next;
            const id = name(toA, toB, toC);
            if (seen.has(id)) continue;
            seen.add(id);
            queue.push({ a: toA, b: toB, c: toC, text: next });
          }
        }
      }
    }
    return undefined;
  }

  /** A character of the set, one that ends no match where there is one. */
  #characterOf(set: CharSet): string {
    const ends = union([...this.#ends].map((state) => this.#sets[state]!));
    const candidates = set.flatMap(([low, high]) => [low, ...ends.map(([, end]) => end + 1), high]);
    const best = candidates.find((code) => holds(set, code) && !holds(ends, code));
    return String.fromCodePoint(best ?? set[0]![0]);
  }

  /** Whether nothing has matched after a text that leads to `p` and repetitions of another one. */
  #staysOpen(p: number, repeated: string): boolean {
    return this.#textsTo(p).some((prefix) => !this.#matches(prefix + repeated.repeat(REPEATS)));
  }

  /** Whether some part of the text matches, whatever follows. */
  #matches(text: string): boolean {
    let states = new Set<number>();
    let isFirst = true;
    for (const character of text) {
      const next = new Set<number>();
      const code = character.codePointAt(0)!;
      const from = isFirst ? [this.#initial] : [...states].map((state) => this.#follow[state]!);
      isFirst = false;
      for (const to of from.flat()) if (holds(this.#sets[to]!, code)) next.add(to);
      if (this.#before !== undefined) next.add(this.#before);
      if ([...next].some((state) => this.#ends.has(state))) return true;
      states = next;
    }
    return false;
  }

  /** Texts that lead from the beginning to the state; for the one before a match, none and any character. */
  #textsTo(state: number): string[] {
    if (state === this.#before) return ["", this.#characterOf(EVERYTHING)];
    const texts = new Map<number, string>();
    const queue = [...this.#initial];
    for (const first of queue) {
      if (this.#sets[first]!.length > 0) texts.set(first, this.#characterOf(this.#sets[first]!));
    }
    for (const from of queue) {
      const text = texts.get(from);
      if (text === undefined) continue;
      if (from === state) return [text];
      for (const to of this.#follow[from]!) {
        if (texts.has(to) || this.#sets[to]!.length === 0) continue;
        texts.set(to, text + this.#characterOf(this.#sets[to]!));
        queue.push(to);
      }
    }
    return [];
  }
}
