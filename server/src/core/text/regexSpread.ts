import type { AST } from "@eslint-community/regexpp";
import { charSetOf, charTest } from "./charSet.ts";

/**
 * How far a match of an expression, with all that it looks at, can go from a place in it, in both directions: what is
 * behind that cannot change the match.
 */
export interface Spread {
  /**
   * @param fuel how many characters may be looked at; what is left of it is written back.
   * @returns undefined where the fuel was not enough.
   */
  around(text: string, start: number, end: number, fuel: Fuel): { start: number; end: number } | undefined;
}

export interface Fuel {
  left: number;
}

/**
 * Moves on, over at most what an element can read. From a place behind another it never ends before that one does, so
 * what is true of all elements from the match's start on is true of the last ones from a place within the match on.
 */
type Step = (walk: Walk, at: number) => number;

interface Walk extends Fuel {
  readonly text: string;
  /** 1 to the right, -1 to the left. */
  readonly by: 1 | -1;
}

/** Undefined for an expression whose reach does not follow from its form. */
export function spreadOf(alternatives: readonly AST.Alternative[], flags: string): Spread | undefined {
  // The characters of its sets would have to be taken in either case; without `m` the ends of a text are looked at.
  if (flags.includes("i") || !flags.includes("m")) return undefined;
  const right = anyOf(alternatives, 1);
  const left = anyOf(alternatives, -1);
  if (!right || !left) return undefined;
  const go = (step: Step, text: string, at: number, by: 1 | -1, fuel: Fuel): number => {
    const walk: Walk = { text, by, left: fuel.left };
    const to = step(walk, at);
    fuel.left = walk.left;
    return Math.min(text.length, Math.max(0, to + by)); // One more, for `\b`, `^` and `$`.
  };
  return {
    around: (text, start, end, fuel) => {
      const from = go(left, text, start, -1, fuel);
      const to = go(right, text, end, 1, fuel);
      return fuel.left < 0 ? undefined : { start: from, end: to };
    },
  };
}

/** The one that goes furthest. */
function anyOf(alternatives: readonly AST.Alternative[], by: 1 | -1): Step | undefined {
  const steps = alternatives.map(({ elements }) => inSequence(elements, by));
  if (steps.some((step) => !step)) return undefined;
  const [only] = steps;
  if (steps.length === 1) return only;
  return (walk, at) => {
    let furthest = at;
    for (const step of steps) {
      const to = step!(walk, at);
      if (by * (to - furthest) > 0) furthest = to;
    }
    return furthest;
  };
}

function inSequence(elements: readonly AST.Element[], by: 1 | -1): Step | undefined {
  const steps = elements.map((element) => stepOf(element, by));
  if (steps.some((step) => !step)) return undefined;
  if (by < 0) steps.reverse();
  return (walk, at) => {
    let to = at;
    for (const step of steps) to = step!(walk, to);
    return to;
  };
}

function stepOf(element: AST.Element, by: 1 | -1): Step | undefined {
  switch (element.type) {
    case "Character":
    case "CharacterSet":
    case "CharacterClass":
      return oneOf(element, 1);
    case "Quantifier": {
      const { max, element: repeated } = element;
      if (repeated.type === "Character" || repeated.type === "CharacterSet" || repeated.type === "CharacterClass")
        return oneOf(repeated, max);
      const step = stepOf(repeated, by);
      return (
        step &&
        ((walk, at) => {
          let to = at;
          for (let times = 0; times < max; times++) {
            const next = step(walk, to);
            if (next === to) break;
            to = next;
          }
          return to;
        })
      );
    }
    case "Group":
    case "CapturingGroup":
      return anyOf(element.alternatives, by);
    case "Assertion":
      // What is looked at, ahead or behind, is taken for read, in either direction.
      return "alternatives" in element ? anyOf(element.alternatives, by) : (_, at) => at;
    default:
      return undefined;
  }
}

/** Over at most so many characters of a set. */
function oneOf(element: Parameters<typeof charSetOf>[0], most: number): Step {
  const isIn = charTest(charSetOf(element));
  return (walk, at) => {
    const { text, by } = walk;
    let to = at;
    for (let count = 0; count < most; count++) {
      const code = text.charCodeAt(by > 0 ? to : to - 1);
      if (walk.left-- < 0 || Number.isNaN(code) || !isIn(code)) break;
      to += by;
    }
    return to;
  };
}
